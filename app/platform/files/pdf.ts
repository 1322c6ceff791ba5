import { PDF } from '@libpdf/core'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { z } from 'zod'
import { counted } from '../../kernel/text.ts'
import type { Hidden } from './hidden.ts'

const properties: Readonly<Record<string, string>> = {
  Author: 'Author',
  Title: 'Title',
  Subject: 'Subject',
  Keywords: 'Keywords',
  Creator: 'Made with',
  Producer: 'Written by',
}

type Pages = Awaited<ReturnType<typeof getDocumentProxy>>

/** What is of interest in a note on a page or a field of a form, as the reader of PDF files gives it. */
const annotation = z.object({
  subtype: z.string().default(''),
  titleObj: z.object({ str: z.string() }).nullish(),
  contentsObj: z.object({ str: z.string() }).nullish(),
  fieldValue: z.unknown().optional(),
})

/** The text of a PDF with what is noted and filled in on its pages, and what is hidden in it. Throws for a PDF that is broken or under a password. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; hidden: Hidden[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const { info } = await getMeta(document)
  const hidden = Object.entries(properties).flatMap(([key, what]) => {
    const says: unknown = info[key]
    return typeof says === 'string' && says.trim() !== '' ? [{ what, says: says.trim() }] : []
  })
  const pages = await notesOn(document)
  const files = [
    ...(
      z
        .map(z.string(), z.unknown())
        .nullish()
        .parse(await document.getAttachments()) ?? new Map<string, unknown>()
    ).keys(),
  ]
  return { text: [text, ...pages.text].join('\n'), hidden: [...hidden, ...pages.hidden, ...files.map((says) => ({ what: 'Attached file', says }))] }
}

const mostPages = 500

async function notesOn(document: Pages): Promise<{ text: string[]; hidden: Hidden[] }> {
  const text: string[] = []
  const people = new Set<string>()
  let notes = 0
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number)
    for (const { subtype, titleObj, contentsObj, fieldValue } of z.array(annotation).parse(await page.getAnnotations())) {
      if (typeof fieldValue === 'string') text.push(fieldValue)
      if (contentsObj) text.push(contentsObj.str)
      if (!isNote(subtype)) continue
      notes += 1
      if (titleObj && titleObj.str !== '') people.add(titleObj.str)
    }
    page.cleanup()
  }
  const told = notes === 0 ? [] : [{ what: 'Comments on the pages', says: counted(notes, 'comment') }]
  return { text, hidden: [...told, ...Array.from(people, (says) => ({ what: 'Who commented', says }))] }
}

/** Whether a thing on a page was put there by a reader: not a link, nor a field of a form. */
function isNote(subtype: string): boolean {
  return subtype !== 'Link' && subtype !== 'Widget'
}

/** The same PDF without who made it and with what, without comments and attached files. */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  pdf.getCatalog().delete('Metadata')
  pdf.setMetadata({ title: '', author: '', subject: '', keywords: [], creator: '', producer: '' })
  for (const page of pdf.getPages()) {
    for (const note of page.getAnnotations().filter(({ type }) => isNote(type))) page.removeAnnotation(note)
  }
  for (const name of pdf.getAttachments().keys()) pdf.removeAttachment(name)
  return pdf.save()
}
