import { PDF } from '@libpdf/core'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import type { Hidden } from './hidden.ts'

const properties: Readonly<Record<string, string>> = {
  Author: 'Author',
  Title: 'Title',
  Subject: 'Subject',
  Keywords: 'Keywords',
  Creator: 'Made with',
  Producer: 'Written by',
}

/** The text of a PDF, and what is hidden in it. Throws for a PDF that is broken or under a password. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; hidden: Hidden[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const { info } = await getMeta(document)
  const hidden = Object.entries(properties).flatMap(([key, what]) => {
    const says: unknown = info[key]
    return typeof says === 'string' && says.trim() !== '' ? [{ what, says: says.trim() }] : []
  })
  return { text, hidden }
}

/** The same PDF without who made it and with what. */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  pdf.getCatalog().delete('Metadata')
  pdf.setMetadata({ title: '', author: '', subject: '', keywords: [], creator: '', producer: '' })
  return pdf.save()
}
