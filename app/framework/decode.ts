import { deepestJson, largestFile } from './limits.ts'

export type Decoded = { ok: true; text: string } | { ok: false; words: string }

/** The bytes of a file as text: UTF-8, or UTF-16 with its mark. Refused, with what to do, when too large or in another encoding. */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, words: 'is empty' }
  const large = whyTooLarge(bytes.length)
  if (large !== undefined) return { ok: false, words: large }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? { ok: false, words: 'is no text: it holds zero bytes' } : { ok: true, text }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { ok: false, words: 'is not text in UTF-8. Save it again, as “UTF-8” or “CSV UTF-8”' }
  }
}

/** Why a file of so many bytes is not read at all. */
export function whyTooLarge(bytes: number): string | undefined {
  if (bytes <= largestFile) return undefined
  return `has ${Math.ceil(bytes / 1_000_000)} MB; the most is ${largestFile / 1_000_000} MB. Split the framework into several`
}

export type Parsed = { ok: true; value: unknown } | { ok: false; words: string }

/** Reads JSON that is not nested without end. */
export function parseJson(text: string): Parsed {
  if (isNestedTooDeep(text)) return { ok: false, words: `is nested deeper than ${deepestJson} levels` }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const line = lineOf(text, error.message)
    return { ok: false, words: `is not JSON${line === undefined ? '' : `, from line ${line} on`}: a bracket, comma or quotation mark is missing or too many` }
  }
}

function lineOf(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length
}

function isNestedTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    if (depth > deepestJson) return true
  }
  return false
}
