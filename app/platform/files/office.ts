import { counted } from '../../kernel/text.ts'
import { openArchive } from './archive.ts'
import type { Hidden } from './hidden.ts'

const properties: Readonly<Record<string, string>> = {
  'dc:creator': 'Author',
  'cp:lastModifiedBy': 'Last changed by',
  Company: 'Company',
  Manager: 'Manager',
  'dc:title': 'Title',
  'dc:subject': 'Subject',
  'dc:description': 'Comments on the document',
  'cp:keywords': 'Keywords',
  'cp:category': 'Category',
}
const texts =
  /^(?:(?:word|word\/glossary)\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\w*\.xml|xl\/(?:sharedStrings|workbook|comments\w*|worksheets\/\w+|drawings\/\w+|threadedComments\/\w+)\.xml|(?:word|xl)\/(?:charts|diagrams)\/\w+\.xml|xl\/pivotCache\/\w+\.xml|customXml\/\w+\.xml)$/
/** Text in an attribute: what a picture shows, a value that a pivot table remembers. */
const said = /\s(?:descr|title|v)="([^"<>]{2,})"/g
/** What lies outside: whoever is written to, and folders with somebody’s name. Where a web page is, its words say. */
const outside = /<Relationship\s[^<>]*TargetMode="External"[^<>]*>/g
const propertyParts = /^docProps\/(?:core|app)\.xml$/
const noteParts = /^(?:word\/comments\w*|xl\/comments\w*|xl\/threadedComments\/\w+)\.xml$/
const peopleParts = /^(?:word\/people|xl\/persons\/\w+)\.xml$/
const nameOfPerson = /\b(w:author|w15:author|w:initials|displayName|userId)="([^"]*)"/g

/** The text of a Word document or an Excel workbook, and what is hidden in it. */
export async function readOffice(bytes: Uint8Array): Promise<{ text: string; hidden: Hidden[] }> {
  const { parts } = await openArchive(bytes)
  const words: string[] = []
  const hidden: Hidden[] = []
  let changes = 0
  let notes = 0
  let unseen = 0
  const people = new Set<string>()
  for (const [name, part] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const xml = Buffer.from(part).toString('utf8')
    if (name.endsWith('.rels')) words.push(...targetsIn(xml))
    if (texts.test(name)) words.push(textOf(xml), ...Array.from(xml.matchAll(said), ([, words = '']) => decode(words)))
    if (texts.test(name)) unseen += (xml.match(/<w:vanish\s*\/>/g) ?? []).length
    if (name === 'xl/workbook.xml') hidden.push(...hiddenSheets(xml))
    if (propertyParts.test(name)) hidden.push(...propertiesIn(xml))
    if (name === 'docProps/custom.xml') hidden.push({ what: 'Properties of the organisation', says: textOf(xml).trim() })
    changes += (xml.match(/<w:(?:ins|del|moveFrom|moveTo)[\s>]/g) ?? []).length
    if (noteParts.test(name)) notes += (xml.match(/<(?:w:comment|comment|threadedComment)[\s>]/g) ?? []).length
    for (const [, key = '', who = ''] of xml.matchAll(nameOfPerson)) if (who !== '' && /author|displayName/.test(key)) people.add(decode(who))
  }
  if (changes > 0) hidden.push({ what: 'Tracked changes', says: String(changes) })
  if (unseen > 0) hidden.push({ what: 'Text set as hidden', says: counted(unseen, 'place') })
  if (notes > 0) hidden.push({ what: 'Comments in the margin', says: String(notes) })
  for (const who of people) hidden.push({ what: 'Who changed or commented', says: who })
  return { text: words.join('\n'), hidden: hidden.filter(({ says }) => says !== '') }
}

function targetsIn(xml: string): string[] {
  const targets = Array.from(xml.matchAll(outside), ([relationship]) => decode(/\sTarget="([^"<>]*)"/.exec(relationship)?.[1] ?? '').replaceAll('%20', ' '))
  return targets.filter((target) => /^(?:mailto|tel|file):|@/i.test(target))
}

function hiddenSheets(xml: string): Hidden[] {
  return Array.from(xml.matchAll(/<sheet\s[^<>]*\bstate="(?:hidden|veryHidden)"[^<>]*>/g), ([sheet]) => ({
    what: 'Hidden sheet',
    says: decode(/\bname="([^"<>]*)"/.exec(sheet)?.[1] ?? ''),
  }))
}

function propertiesIn(xml: string): Hidden[] {
  return Object.entries(properties).flatMap(([tag, what]) => {
    const says = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`).exec(xml)?.[1]
    return says === undefined || says.trim() === '' ? [] : [{ what, says: decode(says.trim()) }]
  })
}

/** What stands between the marks. Ends of paragraphs, cells and rows part words; runs within a paragraph do not. */
function textOf(xml: string): string {
  return decode(
    xml
      .replaceAll(/<(?:w:tab|w:br|w:cr)\b[^<>]*>|<\/?w:del(?:\s[^<>]*)?>/g, ' ')
      .replaceAll(/<\/(?:w:p|a:p|si|c|row|comment|property|Company|vt:\w+)>/g, '\n')
      .replaceAll(/<sheet\b[^<>]*\bname="([^"<>]*)"[^<>]*>/g, '$1\n')
      .replaceAll(/<v>[^<>]*<\/v>/g, (cell) => `${cell} `)
      .replaceAll(/<[^<>]*>/g, ''),
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** The same document without its properties, with tracked changes accepted, hidden sheets and text shown, and without comments and who wrote them. */
export async function cleanOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const { zip, parts } = await openArchive(bytes)
  for (const [name, part] of parts) {
    if (peopleParts.test(name) || noteParts.test(name) || name === 'docProps/custom.xml') zip.file(name, emptied(Buffer.from(part).toString('utf8')))
    else if (propertyParts.test(name)) zip.file(name, withoutProperties(Buffer.from(part).toString('utf8')))
    else if (name === 'xl/workbook.xml')
      zip.file(
        name,
        Buffer.from(part)
          .toString('utf8')
          .replaceAll(/(<sheet\s[^<>]*?)\sstate="\w+"/g, '$1'),
      )
    else if (/^word\/.*\.xml$/.test(name)) zip.file(name, withoutTraces(Buffer.from(part).toString('utf8')))
    else zip.file(name, part)
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function withoutProperties(xml: string): string {
  return Object.keys(properties).reduce((rest, tag) => rest.replaceAll(new RegExp(`(<${tag}(?:\\s[^>]*)?>)[^<]*(</${tag}>)`, 'g'), '$1$2'), xml)
}

/** The outermost element without what is in it. */
function emptied(xml: string): string {
  const root = /<([A-Za-z][\w:]*)(?:\s[^<>]*)?>/.exec(xml.replace(/^(?:\uFEFF)?\s*<\?[^>]*\?>/, (declaration) => ' '.repeat(declaration.length)))
  if (root === null) return xml
  return `${xml.slice(0, root.index)}${root[0]}${root[0].endsWith('/>') ? '' : `</${root[1]}>`}`
}

function withoutTraces(xml: string): string {
  const accepted = ['w:del', 'w:moveFrom'].reduce(withoutElement, xml)
  return accepted
    .replaceAll(/<\/?w:(?:ins|moveTo)(?:\s[^<>]*)?>/g, '')
    .replaceAll(/<w:(?:commentRangeStart|commentRangeEnd|commentReference|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd)\b[^<>]*>/g, '')
    .replaceAll(/<w:vanish\s*\/>/g, '')
    .replaceAll(nameOfPerson, '$1=""')
}

/** Takes out an element with all that is in it. Those of its name are not within each other. */
function withoutElement(xml: string, name: string): string {
  const kept: string[] = []
  const opening = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'g')
  let at = 0
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    kept.push(xml.slice(at, found.index))
    const close = found[0].endsWith('/>') ? -1 : xml.indexOf(`</${name}>`, opening.lastIndex)
    if (close === -1 && !found[0].endsWith('/>')) return `${kept.join('')}${xml.slice(found.index)}`
    at = close === -1 ? opening.lastIndex : close + name.length + 3
    opening.lastIndex = at
  }
  return kept.join('') + xml.slice(at)
}
