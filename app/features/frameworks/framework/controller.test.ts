import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseProblems } from '../../../../test/fixtures/frameworks/case-schemas.ts'
import { frameworkFile, importAsAdministrator } from '../../../../test/fixtures/frameworks/imported.ts'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { readFrameworkText } from '../../../framework/read-framework.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { findRevisions } from '../../../platform/revisions/revisions.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
})

afterAll(() => t.close())

function administrator() {
  return t.as(t.people.administrator)
}

async function lastEvent(): Promise<string | undefined> {
  return (await t.events(t.centreId)).at(-1)
}

/** Sends a file as a browser does. */
async function upload(content: string | Uint8Array<ArrayBuffer>, name = 'file.json') {
  const body = new FormData()
  body.append('file', new File([content], name))
  body.append('text', '')
  return page(
    t.app.request(`${t.house.baseUrl}/frameworks/import`, {
      method: 'POST',
      body,
      headers: { origin: t.house.baseUrl, cookie: t.people.administrator.cookie },
    }),
  )
}

describe('bringing a framework in', () => {
  test('the empty list says what it is for, and lists every unit and qualification with its files', async () => {
    const { status, h1, text, html } = await page(administrator().get('/frameworks'))
    expect([status, h1]).toEqual([200, 'Frameworks'])
    expect(text).toContain('No framework from elsewhere yet')
    expect(text).toContain('ATHE Level 6 Diploma in Coaching and Mentoring (603/7180/8)')
    expect(html.match(/\/file\?as=matrix/g)).toHaveLength(18)
  })

  test('a file is read, shown whole, and kept to oneself', async () => {
    const { status, location } = await upload(frameworkFile('standards.matrix'), 'standards.matrix')
    expect([status, await lastEvent()]).toEqual([303, 'FrameworkImported'])
    const { h1, text } = await page(administrator().get(location ?? ''))
    expect(h1).toBe('Listening well')
    expect(text).toContain('Everything in the file was kept.')
    expect(text).toContain('A In the session A.1 Gives room')
    expect(text).toContain('Not published')
    expect((await page(administrator().get('/frameworks'))).text).toContain('Listening well SmartEvidence, by Ada Administrator Not published 5 21 Nov 2026')
  })

  test('what could not be kept stands first', async () => {
    const id = await importAsAdministrator(t, frameworkFile('current-moodle.csv'))
    const { text } = await page(administrator().get(`/frameworks/${id}`))
    expect(text).toContain('1 thing in the file could not be kept rules by which Moodle completes a competency (Line 5)')
  })

  test('the same framework again takes the place of the earlier one, which is kept, and is published no more', async () => {
    const text = frameworkFile('standards.matrix')
    const id = await importAsAdministrator(t, text)
    await administrator().post(`/frameworks/${id}/publish`)
    expect(await importAsAdministrator(t, text.replace('Gives room', 'Gives more room'))).toBe(id)
    expect(await lastEvent()).toBe('FrameworkReplaced')
    const shown = await page(administrator().get(`/frameworks/${id}`))
    expect(shown.text).toContain('Gives more room')
    expect(shown.text).toContain('Not published')
    const earlier = await inCentre(t.database, t.centreId, (tx) => findRevisions(tx, { centreId: t.centreId, kind: 'framework', id }))
    expect(earlier.map(({ number }) => number)).toEqual([2, 1])
    expect(JSON.stringify(earlier[0]?.fields)).toContain('Gives room')
  })

  test.each([
    ['nothing', '', 'Choose a file, or paste its text'],
    ['something else', 'hello', 'The file: is neither a CASE package'],
    ['a circle', frameworkFile('older-moodle.csv').replace(',1,"In', '1.1.1,1,"In'), 'stand below each other in a circle'],
    ['script', '<script>alert(1)</script>', 'This could not be read'],
  ])('%s is refused, with what was pasted kept', async (_what, text, words) => {
    const answer = await page(administrator().post('/frameworks/import', { text }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.html).not.toContain('<script>alert')
    if (text !== '') expect(answer.html).toMatch(/<textarea[^>]*>(?!<)/)
  })

  test('a file over 5 MB is refused, and one of 2 MB is read', async () => {
    const large = await upload(' '.repeat(5_000_001))
    expect([large.status, large.text.includes('The file has more than 5 MB')]).toEqual([422, true])
    const notes = JSON.stringify('x'.repeat(2_000_000))
    const { location } = await upload(
      frameworkFile('standards.matrix').replace('"description": ""', `"description": ${notes}`).replace('Listening well', 'Listening long'),
    )
    expect(location).toMatch(/^\/frameworks\//)
  })

  test('a file in another encoding is refused', async () => {
    const { status, text } = await upload(Uint8Array.from([0x7b, 0xe9, 0x7d]))
    expect([status, text.includes('The file: is not text in UTF-8')]).toEqual([422, true])
  })
})

describe('a framework', () => {
  test('is published, withdrawn and taken away, each as an event, once', async () => {
    const id = await importAsAdministrator(t, frameworkFile('older-moodle.csv'))
    for (const [act, event] of [
      ['publish', 'FrameworkPublished'],
      ['withdraw', 'FrameworkWithdrawn'],
    ] as const) {
      const before = (await t.events(t.centreId)).length
      for (const _twice of [1, 2]) expect((await administrator().post(`/frameworks/${id}/${act}`)).status).toBe(303)
      expect((await t.events(t.centreId)).slice(before)).toEqual([event])
    }
    expect((await administrator().post(`/frameworks/${id}/remove`)).status).toBe(303)
    expect([await lastEvent(), (await administrator().get(`/frameworks/${id}`)).status]).toEqual(['FrameworkRemoved', 404])
    expect((await administrator().post(`/frameworks/${id}/publish`)).status).toBe(404)
  })

  test('R005: a unit is sent as a file for each system, and can be read again', async () => {
    const { html } = await page(administrator().get('/frameworks'))
    const files = [...html.matchAll(/href="(\/frameworks\/[0-9a-f-]{36}\/file\?as=\w+)"/g)].map((match) => match[1] ?? '')
    for (const path of files.filter((_path, at) => at < 6)) {
      const answer = await administrator().get(path)
      const text = await answer.text()
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9-]+\.(?:json|matrix|csv)"$/)
      expect(readFrameworkText(text)).toMatchObject({ ok: true })
      if (path.endsWith('case')) {
        expect(caseProblems('1.1', JSON.parse(text))).toEqual([])
        expect(caseProblems('1.0', await (await administrator().get(`${path}&version=1.0`)).json())).toEqual([])
      }
    }
    expect((await administrator().get(files[0]?.replace('as=case', 'as=pdf') ?? '')).status).toBe(404)
  })
})
