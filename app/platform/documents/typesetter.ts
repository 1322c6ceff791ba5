import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { answerOrders } from '../threads/answer-orders.ts'
import { pageTemplate } from './page-template.ts'

/** What the thread is asked for. `document` is JSON; `at` is in seconds since 1970. */
export type SettingOrder = { document: string; at: number }

const mostTries = 60
/** What every font has: Latin letters, their marks, and the signs of ordinary writing. */
const beyondLatin = /[^\u0020-\u007E\u00A0-\u024F\u2010-\u2027\u2030-\u203A€\n]/gu
/** An empty folder: a document reads no file. */
const compiler = NodeCompiler.create({ workspace: mkdtempSync(join(tmpdir(), 'coachfolio-pages-')) })

answerOrders<SettingOrder, Uint8Array>((order) => Uint8Array.from(setTagged(order)))

/** PDF/UA-1 asks that every letter can be shown. One that no font here has is given by its Unicode number instead. */
function setTagged({ document, at }: SettingOrder): Buffer {
  let text = document
  for (let tried = 0; tried < mostTries; tried += 1) {
    try {
      return setOnce(text, at)
    } catch (error) {
      const missing = /the text `(.+?)` could not be displayed/.exec(errorText(error))?.[1]
      if (missing === undefined) throw error
      text = withoutLetters(text, missing)
    }
  }
  return setOnce(
    inWords(text, (words) => words.replaceAll(beyondLatin, asNumber)),
    at,
  )
}

function setOnce(document: string, at: number): Buffer {
  const compiled = compiler.compile({ mainFileContent: pageTemplate, inputs: { document } })
  const failed = compiled.takeError()
  if (failed !== null || compiled.result === null)
    throw new Error(`The document could not be set: ${JSON.stringify(failed?.shortDiagnostics ?? 'nothing was set')}`)
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: at })
  compiler.evictCache(10)
  return pdf
}

function withoutLetters(document: string, quoted: string): string {
  // Quoted once as a text, and once more as part of the message.
  const letters = Array.from(unquoted(unquoted(quoted).slice(1, -1)))
  return inWords(document, (words) => letters.reduce((text, letter) => text.replaceAll(letter, asNumber), words))
}

/** Changes every text of a document, but not the files in it. */
function inWords(document: string, change: (words: string) => string): string {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value)
    if (Array.isArray(value)) return value.map(changed)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'files' ? one : changed(one)]))
    return value
  }
  return JSON.stringify(changed(JSON.parse(document)))
}

function asNumber(letter: string): string {
  return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** The compiler escapes as Rust does: `\u{1f642}`, `\n`, `\"`. */
function unquoted(text: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '0': '\0' }
  return text.replaceAll(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_all, hex?: string, one = '') =>
    hex === undefined ? (escapes[one] ?? one) : String.fromCodePoint(Number.parseInt(hex, 16)),
  )
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error)
}
