import { PDF } from '@libpdf/core'
import JSZip from 'jszip'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const types = (main: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`
const core = (author: string) =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Session notes</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy></cp:coreProperties>`
const app = (company: string) => `<?xml version="1.0"?><Properties><Company>${company}</Company></Properties>`

/** A Word document with text, an author, a company, a tracked change and a comment. */
export async function wordDocument(text: string, author = 'Pat Writer', company = 'Marlowe Foods Ltd'): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', types('word/document.xml', 'wordprocessingml.document'))
  zip.file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document ${word}><w:body><w:p><w:r><w:t>${text.slice(0, 3)}</w:t></w:r><w:r><w:t>${text.slice(3)}</w:t></w:r><w:commentRangeStart w:id="1"/><w:del w:id="2" w:author="${author}"><w:r><w:delText>said before</w:delText></w:r></w:del><w:ins w:id="3" w:author="${author}"><w:r><w:t> and added</w:t></w:r></w:ins><w:commentReference w:id="1"/></w:p></w:body></w:document>`,
  )
  zip.file(
    'word/comments.xml',
    `<?xml version="1.0"?><w:comments ${word}><w:comment w:id="1" w:author="${author}" w:initials="PW"><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment></w:comments>`,
  )
  zip.file('docProps/core.xml', core(author))
  zip.file('docProps/app.xml', app(company))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** An Excel workbook with texts in cells, and an author. */
export async function workbook(texts: readonly string[], author = 'Pat Writer'): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', types('xl/workbook.xml', 'spreadsheetml.sheet'))
  zip.file('xl/workbook.xml', '<?xml version="1.0"?><workbook><sheets><sheet name="Hours" sheetId="1"/></sheets></workbook>')
  zip.file('xl/sharedStrings.xml', `<?xml version="1.0"?><sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`)
  zip.file('docProps/core.xml', core(author))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A PDF with one line of text, and an author. */
export async function pdfDocument(text: string, author = 'Pat Writer'): Promise<Uint8Array> {
  const pdf = PDF.create()
  pdf.addPage().drawText(text, { x: 50, y: 700, size: 12 })
  pdf.setAuthor(author)
  return pdf.save()
}

/** A Word document of a few kilobytes whose text would be hundreds of megabytes. */
export async function zipBomb(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await wordDocument('Small'))
  zip.file('word/header1.xml', Buffer.alloc(64_000_000, 'x'))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } })
}

/** A workbook with a hidden sheet, a header, a picture that is described, and a link to write to somebody; a Word document with hidden text. */
export async function withHiddenParts(of: 'workbook' | 'word'): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(of === 'word' ? await wordDocument('Notes') : await workbook(['Hours']))
  const relation = (target: string) => `<Relationships><Relationship Id="r9" Type="hyperlink" Target="${target}" TargetMode="External"/></Relationships>`
  if (of === 'word') {
    zip.file('word/header1.xml', `<w:hdr ${word}><w:p><w:r><w:t>Header of Priya</w:t></w:r></w:p></w:hdr>`)
    zip.file(
      'word/footnotes.xml',
      `<w:footnotes ${word}><w:footnote><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden note of Priya</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    )
    zip.file('word/_rels/document.xml.rels', relation('mailto:priya@nair.example'))
    zip.file('word/diagrams/data1.xml', '<dgm:dataModel><dgm:pt><a:p><a:t>Chart of Priya</a:t></a:p></dgm:pt></dgm:dataModel>')
  } else {
    zip.file(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="Hours" sheetId="1"/><sheet name="Priya Nair" sheetId="2" state="veryHidden"/></sheets></workbook>',
    )
    zip.file('xl/worksheets/sheet2.xml', '<worksheet><headerFooter><oddHeader>&amp;CHeader of Priya</oddHeader></headerFooter></worksheet>')
    zip.file('xl/drawings/drawing1.xml', '<xdr:wsDr><xdr:cNvPr id="1" name="Picture 1" descr="Photograph of Priya"/></xdr:wsDr>')
    zip.file('xl/pivotCache/pivotCacheDefinition1.xml', '<pivotCacheDefinition><sharedItems><s v="Pivot of Priya"/></sharedItems></pivotCacheDefinition>')
    zip.file('xl/externalLinks/_rels/externalLink1.xml.rels', relation('file:///D:/Diaries/Priya%20Nair/hours.xlsx'))
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A PDF with a comment on its page and a file attached to it. */
export async function pdfWithNotes(): Promise<Uint8Array> {
  const pdf = PDF.create()
  const page = pdf.addPage()
  page.drawText('Notes', { x: 50, y: 700, size: 12 })
  page.addTextAnnotation({ rect: { x: 50, y: 600, width: 20, height: 20 }, contents: 'Ask Priya', title: 'Pat Writer' })
  pdf.addAttachment('priya-nair.txt', Buffer.from('Kept beside it'))
  return pdf.save()
}
