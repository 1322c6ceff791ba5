import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { answerOrders } from '../threads/answer-orders.ts'
import { pageTemplate } from './page-template.ts'

/** What the thread is asked for. `document` is JSON; `at` is in seconds since 1970. */
export type SettingOrder = { document: string; at: number }

const mostLetters = 200
/** An empty folder: a document reads no file. */
const compiler = NodeCompiler.create({ workspace: mkdtempSync(join(tmpdir(), 'coachfolio-pages-')) })

answerOrders<SettingOrder, Uint8Array>((order) => Uint8Array.from(setTagged(order)))

/** PDF/UA-1 asks that every letter can be shown. One that no font here has is given by its Unicode number instead. */
function setTagged({ document, at }: SettingOrder): Buffer {
  let text = document
  for (let tried = 0; tried < mostLetters; tried += 1) {
    try {
      return setOnce(text, at)
    } catch (error) {
      const missing = /the text `(.+?)` could not be displayed/.exec(errorText(error))?.[1]
      if (missing === undefined) throw error
      text = withoutLetters(text, missing)
    }
  }
  throw new Error('Too many letters that cannot be shown')
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
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return letters.reduce((text, letter) => text.replaceAll(letter, `[U+${numberOf(letter)}]`), value)
    if (Array.isArray(value)) return value.map(replaced)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'files' ? one : replaced(one)]))
    return value
  }
  return JSON.stringify(replaced(JSON.parse(document)))
}

function numberOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
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
