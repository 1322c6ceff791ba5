import { describe, expect, test } from 'vitest'
import { PDF } from '@libpdf/core'
import type { Document } from './document.ts'
import { typeset } from './typeset.ts'

const at = Temporal.Instant.from('2026-11-21T10:00:00Z')

function letter(...texts: string[]): Document {
  const blocks = texts.map((text) => ({ kind: 'paragraph', text }) as const)
  return { title: 'A letter', author: 'Harbour', description: 'For the test', footer: 'A letter', blocks, files: [], at }
}

async function textOf(document: Document): Promise<string> {
  const pdf = await PDF.load(await typeset(document))
  return pdf
    .getPages()
    .map((page) => page.extractText().text)
    .join('\n')
}

describe('setting a document', () => {
  test('gives the same bytes for the same document', async () => {
    const [one, other] = await Promise.all([typeset(letter('Once')), typeset(letter('Once'))])
    expect(one.equals(other)).toBe(true)
    expect((await typeset(letter('Twice'))).equals(one)).toBe(false)
  })

  test.each(['#let x = 1', '*not bold* _nor slanted_ $x^2$', '@nobody <label> \\ // no comment', '#read("/etc/passwd")', '"; "quoted" \\u{41}'])(
    'takes %s as words, not as markup',
    async (text) => {
      expect((await textOf(letter(text))).replaceAll(/\s/g, '')).toContain(text.replaceAll(/\s/g, ''))
    },
  )

  test('gives letters that no font has by their number, and those it has as they are', async () => {
    const text = await textOf(letter('Smile 🙂, twice 🙂🚀 and a bell \u0007', 'Łucja Ŵyn, Māori'))
    for (const words of ['[U+1F642]', '[U+1F680]', '[U+0007]', 'Łucja Ŵyn, Māori']) expect(text).toContain(words)
  })

  test('is not stopped by hundreds of letters that no font has', async () => {
    const pictures = Array.from({ length: 300 }, (_, place) => String.fromCodePoint(0x1f300 + place)).join(' and ')
    const text = await textOf(letter(pictures, 'Łucja Ŵyn’s “words” – kept €'))
    for (const words of ['[U+1F300]', '[U+1F42B]', 'Łucja Ŵyn’s “words” – kept €']) expect(text).toContain(words)
  })

  test('sets many at once, and long ones', async () => {
    const long = letter(...Array.from({ length: 400 }, (_, place) => `Paragraph ${place}: ${'words '.repeat(60)}`))
    const documents = await Promise.all([typeset(long), ...Array.from({ length: 8 }, (_, place) => typeset(letter(`Letter ${place}`)))])
    expect(documents).toHaveLength(9)
    expect((await PDF.load(documents[0] ?? Buffer.alloc(0))).getPages().length).toBeGreaterThan(20)
  })
})
