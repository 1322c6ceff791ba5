import type { Ask } from '../../../platform/web/house.ts'
import { longestText } from '../../../specification/yaml.ts'

/** The text of an uploaded file; none when no file was chosen. */
export type Upload = { ok: true; text: string | undefined } | { ok: false; problem: string }

/** Reads an uploaded text. Refused in words: what is too large, no text in UTF-8, or holds what cannot be stored. */
export async function readUpload(ask: Ask, name: string): Promise<Upload> {
  const file = (await ask.req.parseBody())[name]
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { ok: true, text: undefined }
  if (file.size === 0) return { ok: false, problem: 'Choose a file with something in it: this one is empty' }
  if (file.size > longestText * 3) return { ok: false, problem: `Choose a file of at most ${longestText.toLocaleString('en-GB')} characters` }
  const bytes = await file.arrayBuffer()
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n')
    if (text.includes('\0')) return { ok: false, problem: 'Choose a text: this file holds what is no text' }
    if (text.length > longestText) return { ok: false, problem: `Choose a file of at most ${longestText.toLocaleString('en-GB')} characters` }
    return { ok: true, text }
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, problem: 'Choose a text in UTF-8: save it again with that encoding' }
    throw error
  }
}
