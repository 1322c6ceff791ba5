import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pdfWithNotes, withHiddenParts, pdfDocument, wordDocument, workbook, zipBomb } from '../../../test/harness/documents.ts'
import { newId } from '../../kernel/ids.ts'
import { BadArchive } from './archive.ts'
import { fileKindOf, type FileKind } from './kinds.ts'
import { readContents, withoutHidden } from './read.ts'
import { openFileStore } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'coachfolio-store-'))
const store = openFileStore(folder)
const centre = newId()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const docx: FileKind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx: FileKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytesOf(text)
}

describe('the file store', () => {
  test('keeps the same bytes once, in the folder of their centre, and gives them back', async () => {
    const one = await store.keep(centre, pieces('ab', 'c'), 10)
    expect(one).toEqual({ sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', size: 3 })
    expect(await store.keep(centre, pieces('abc'), 10)).toEqual(one)
    expect(Buffer.from(await store.read(centre, one?.sha256 ?? '')).toString()).toBe('abc')
    expect(await new Response(store.stream(centre, one?.sha256 ?? '')).text()).toBe('abc')
    await expect(store.read(newId(), one?.sha256 ?? '')).rejects.toThrow('ENOENT')
  })

  test('keeps nothing of what is too large, or breaks off', async () => {
    const before = readdirSync(folder, { recursive: true }).length
    expect(await store.keep(centre, pieces('x'.repeat(11)), 10)).toBeUndefined()
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytesOf('half')
      throw new Error('The line dropped')
    }
    await expect(store.keep(centre, broken(), 10)).rejects.toThrow('The line dropped')
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before)
  })

  test('knows whether what it keeps is whole: not when a byte was changed, nor when it is gone', async () => {
    const { sha256 = '' } = (await store.keep(centre, pieces('whole'), 10)) ?? {}
    expect(await store.isWhole(centre, sha256)).toBe(true)
    const path = join(folder, centre, sha256.slice(0, 2), sha256)
    writeFileSync(path, 'whale')
    expect(await store.isWhole(centre, sha256)).toBe(false)
    rmSync(path)
    expect(await store.isWhole(centre, sha256)).toBe(false)
  })

  test.each([
    ['../../etc/passwd', 'a'.repeat(64)],
    [centre, '../secret'],
  ])('refuses %s %s', async (where, sha256) => {
    await expect(async () => store.read(where, sha256)).rejects.toThrow('Not the name of a file')
  })
})

describe('R107: what a file is', () => {
  test.each<[what: string, bytes: () => Promise<Uint8Array> | Uint8Array, expected: FileKind | undefined]>([
    ['a PDF', () => pdfDocument('Hello'), 'application/pdf'],
    ['a Word document', () => wordDocument('Hello'), docx],
    ['a workbook', () => workbook(['Hello']), xlsx],
    ['text', () => bytesOf('Notes: Llŷn'), 'text/plain'],
    ['an SVG', () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), undefined],
    ['a page', () => bytesOf('  <!DOCTYPE html><p>'), undefined],
    ['a script', () => bytesOf('#!/bin/sh\nrm -r x'), undefined],
    ['a program', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), undefined],
    ['a Windows program', () => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0]), undefined],
    ['text that is no UTF-8', () => Uint8Array.from([0x48, 0xff, 0xfe, 0x41]), undefined],
    ['text with a NUL', () => bytesOf('a\u0000b'), undefined],
  ])('%s', async (_what, bytes, expected) => {
    expect(await fileKindOf(await bytes())).toBe(expected)
  })
})

describe('R107: what stands in a document, and what is hidden in it', () => {
  test.each<[FileKind, () => Promise<Uint8Array>]>([
    [docx, () => wordDocument('Priya led the meeting')],
    [xlsx, () => workbook(['Priya led', 'the meeting'])],
    ['application/pdf', () => pdfDocument('Priya led the meeting')],
  ])('%s', async (kind, make) => {
    const { text, hidden, cut } = await readContents(kind, await make())
    expect(text).toContain('Priya led')
    expect(cut).toBe(false)
    expect(hidden).toContainEqual({ what: 'Author', says: 'Pat Writer' })
    const cleaned = await withoutHidden(kind, await make())
    expect(await fileKindOf(cleaned)).toBe(kind)
    const after = await readContents(kind, cleaned)
    expect(after.text).toContain('Priya led')
    expect(JSON.stringify(after.hidden)).not.toContain('Pat Writer')
    expect(Buffer.from(cleaned).toString('latin1')).not.toContain('Pat Writer')
  })

  test('company, tracked changes and comments are told, and gone afterwards', async () => {
    const before = await readContents(docx, await wordDocument('Notes'))
    expect(before.hidden.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Company', 'Tracked changes', 'Comments in the margin', 'Who changed or commented']),
    )
    expect(before.text).toContain('said before')
    const after = await readContents(docx, await withoutHidden(docx, await wordDocument('Notes')))
    expect(after.hidden).toEqual([])
    expect(after.text.replaceAll(/\s+/g, ' ').trim()).toBe('Notes and added')
  })

  test('headers, hidden text, pictures, diagrams, and whom a link writes to are read, too', async () => {
    const { text, hidden } = await readContents(docx, await withHiddenParts('word'))
    for (const words of ['Header of Priya', 'Hidden note of Priya', 'priya@nair.example', 'Chart of Priya']) expect(text).toContain(words)
    expect(hidden).toContainEqual({ what: 'Text set as hidden', says: '1 place' })
    const after = await readContents(docx, await withoutHidden(docx, await withHiddenParts('word')))
    expect([after.hidden, after.text.includes('Hidden note of Priya')]).toEqual([[], true])
  })

  test('hidden sheets are told and shown afterwards; what a workbook says beside its cells is read', async () => {
    const { text, hidden } = await readContents(xlsx, await withHiddenParts('workbook'))
    for (const words of ['Header of Priya', 'Photograph of Priya', 'Pivot of Priya', 'Diaries/Priya Nair']) expect(text).toContain(words)
    expect(hidden).toContainEqual({ what: 'Hidden sheet', says: 'Priya Nair' })
    const after = await readContents(xlsx, await withoutHidden(xlsx, await withHiddenParts('workbook')))
    expect([after.hidden, after.text.includes('Priya Nair')]).toEqual([[], true])
  })

  test('comments and attached files of a PDF are told, and gone afterwards', async () => {
    const { text, hidden } = await readContents('application/pdf', await pdfWithNotes())
    expect(text).toContain('Ask Priya')
    expect(hidden).toEqual(
      expect.arrayContaining([
        { what: 'Comments on the pages', says: '1 comment' },
        { what: 'Who commented', says: 'Pat Writer' },
        { what: 'Attached file', says: 'priya-nair.txt' },
      ]),
    )
    const cleaned = await withoutHidden('application/pdf', await pdfWithNotes())
    const after = await readContents('application/pdf', cleaned)
    expect([after.text.includes('Notes'), after.text.includes('Ask Priya'), after.hidden.map(({ what }) => what)]).toEqual([true, false, []])
  })

  test('a bomb, a broken file and a locked one are not opened', async () => {
    await expect(readContents(docx, await zipBomb())).rejects.toThrow(BadArchive)
    await expect(readContents(docx, (await wordDocument('Notes')).slice(0, 200))).rejects.toThrow(BadArchive)
    await expect(readContents('application/pdf', bytesOf('%PDF-1.7 nothing'))).rejects.toThrow()
  })
})
