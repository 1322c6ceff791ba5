import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { routes } from '../../../routes.ts'
import { skeletonOf } from '../../../specification/skeleton.ts'

let t: TestHouse
const skeleton = skeletonOf('unit')
/** With a mistyped field on line 30, and a level that is text on line 31. */
const wrong = skeleton.replace('    credits: 5\n', '    credit: 5\n').replace('    level: 5\n', '    level: five\n')

beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

function administrator() {
  return t.as(t.people.administrator)
}

async function draftFrom(text: string): Promise<string> {
  const sent = await administrator().post(routes.newSpecification.at(), { text })
  expect(sent.status).toBe(303)
  return /[0-9a-f-]{36}/.exec(sent.headers.get('location') ?? '')?.[0] ?? ''
}

async function textOf(draft: string): Promise<string | undefined> {
  const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('specification_draft').select('text').where('id', '=', draft).executeTakeFirst())
  return row?.text
}

async function upload(content: BlobPart | undefined): Promise<Response> {
  const body = new FormData()
  body.append('file', content === undefined ? new File([], '') : new File([content], 'mine.yaml'))
  return t.app.request(`${t.house.baseUrl}${routes.newSpecification.at()}`, {
    method: 'POST',
    body,
    headers: { origin: t.house.baseUrl, cookie: t.people.administrator.cookie },
  })
}

describe('a specification is added', () => {
  test('pasted with mistakes, it is kept, and each mistake is told with line, place, what was expected and what was meant', async () => {
    const draft = await draftFrom(wrong)
    expect(await textOf(draft)).toBe(wrong.trim())
    expect((await t.events(t.centreId)).at(-1)).toBe('SpecificationDraftAdded')
    const shown = await page(administrator().get(routes.specificationDraft.at({ draft })))
    expect(shown.text).toContain('This draft is kept, and cannot be published yet.')
    expect(shown.text).toContain('3 problems to mend')
    expect(shown.text).toMatch(/units\[0\]\.level level: five a number "five"/)
    expect(shown.text).toContain('the field “credit” Did you mean “credits”?')
    expect(shown.text).toContain('credit: 5')
  })

  test('uploaded as a file it is the same', async () => {
    const sent = await upload(skeleton)
    expect(sent.status).toBe(303)
    const draft = /[0-9a-f-]{36}/.exec(sent.headers.get('location') ?? '')?.[0] ?? ''
    expect(await textOf(draft)).toBe(skeleton)
  })

  test.each([
    ['an empty file', '', 'Choose a file with something in it: this one is empty'],
    ['no file at all', undefined, 'Choose the file that holds the specification'],
    ['no text', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'Choose a text in UTF-8'],
    ['a NUL', 'a: \0', 'Choose a text: this file holds what is no text'],
    ['more than 300,000 characters', 'x'.repeat(300_001), 'Choose a file of at most 300,000 characters'],
  ])('%s is refused in words', async (_title, content, words) => {
    const refused = await page(upload(content))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
  })

  test('50 MB are refused before they are read', async () => {
    expect((await upload('x'.repeat(50_000_000))).status).toBe(413)
  })

  test('a skeleton is good as it stands', async () => {
    const sent = await administrator().post(routes.newSkeleton.at(), { kind: 'pathways' })
    const shown = await page(administrator().get(sent.headers.get('location') ?? ''))
    expect(shown.text).toContain('It holds 1 qualification, 5 units')
  })

  test('HTML in it is text', async () => {
    const draft = await draftFrom(skeleton.replace('TITLE OF THE SPECIFICATION', '<script>alert(1)</script>'))
    for (const address of [
      routes.specificationDraft.at({ draft }),
      routes.publishDraft.at({ draft }),
      routes.previewDraft.at({ draft }),
      routes.specifications.at(),
    ])
      expect((await page(administrator().get(address))).html).not.toContain('<script>alert')
  })
})

describe('a draft is mended', () => {
  test('its text is kept, the earlier one too, and it is checked again', async () => {
    const draft = await draftFrom(wrong)
    const address = routes.specificationDraft.at({ draft })
    expect((await administrator().post(address, { text: skeleton, revision: '1' })).status).toBe(303)
    expect((await t.events(t.centreId)).at(-1)).toBe('SpecificationDraftChanged')
    const earlier = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('revision').select('fields').where('record_id', '=', draft).execute())
    expect(earlier).toEqual([{ fields: { text: wrong.trim() } }])
    expect((await page(administrator().get(address))).text).toContain('This draft is good.')
  })

  test('upon a text that has changed since, both are shown and nothing is overwritten', async () => {
    const draft = await draftFrom(skeleton)
    const address = routes.specificationDraft.at({ draft })
    await administrator().post(address, { text: `${skeleton}# first`, revision: '1' })
    const stale = await page(administrator().post(address, { text: `${skeleton}# second`, revision: '1' }))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('This was changed while you were writing')
    expect([stale.text.includes('# first'), stale.html.includes('# second')]).toEqual([true, true])
    expect(await textOf(draft)).toBe(`${skeleton}# first`)
  })

  test('emptied it is refused, and the text that was there stays', async () => {
    const draft = await draftFrom(skeleton)
    const refused = await administrator().post(routes.specificationDraft.at({ draft }), { text: ' ', revision: '1' })
    expect(refused.status).toBe(422)
    expect(await textOf(draft)).toBe(skeleton.trim())
  })

  test('it is taken away with its last text kept', async () => {
    const draft = await draftFrom(skeleton)
    expect((await administrator().post(routes.removeDraft.at({ draft }))).status).toBe(303)
    expect(await textOf(draft)).toBeUndefined()
    expect((await t.events(t.centreId)).at(-1)).toBe('SpecificationDraftRemoved')
    const kept = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('revision').select('fields').where('record_id', '=', draft).execute())
    expect(kept).toEqual([{ fields: { text: skeleton.trim() } }])
  })
})
