import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { pdfDocument, wordDocument, zipBomb } from '../../../../test/harness/documents.ts'
import { testHouse, type TestHouse, type TestPerson } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readContents } from '../../../platform/files/read.ts'
import { routes } from '../../../routes.ts'

let t: TestHouse
let evidence: string

beforeAll(async () => {
  t = await testHouse()
  const learner = t.as(t.people.learner)
  const added = await learner.post('/clients/new', { alias: 'Client A', kind: 'individual', approach: 'coaching', startedOn: '2026-11-01' })
  const client = /[0-9a-f-]{36}/.exec(added.headers.get('location') ?? '')?.[0] ?? ''
  await learner.post(`/clients/${client}/identity`, { name: 'Priya Nair', employer: 'Marlowe Foods Ltd' })
  const kept = await learner.post('/evidence/new', { kind: 'work product', title: 'A plan', account: 'A plan that I made.' })
  evidence = kept.headers.get('location')?.split('/').at(-1) ?? ''
})

afterAll(() => t.close())

async function upload(person: TestPerson, name: string, bytes: Uint8Array, to = evidence): Promise<Response> {
  const body = new FormData()
  body.append('document', new File([new Uint8Array(bytes)], name))
  const headers = { cookie: person.cookie, origin: t.house.baseUrl, host: new URL(t.house.baseUrl).host }
  return t.app.request(`${t.house.baseUrl}${routes.evidenceDocuments.at({ evidence: to })}`, { method: 'POST', body, headers })
}

async function documents() {
  return inCentre(t.database, t.centreId, (tx) => tx.selectFrom('evidence_document').selectAll().orderBy('id').execute())
}

async function lastDocument(): Promise<{ evidence: string; document: string }> {
  return { evidence, document: (await documents()).at(-1)?.id ?? '' }
}

describe('R104, R107: a document that goes with a piece of evidence', () => {
  test('is kept, its text sealed and checked, and what is hidden in it shown', async () => {
    const sent = await upload(t.people.learner, 'C:\\notes\\My plan.exe.docx', await wordDocument('Priya leads the Monday meeting'))
    expect(sent.status).toBe(303)
    const [row] = await documents()
    expect([row?.name, row?.hidden]).toEqual(['My plan.exe.docx', 7])
    expect(Buffer.from(row?.sealed_text ?? '').toString('latin1')).not.toContain('Priya')
    expect((await t.events()).at(-1)).toBe('DocumentAdded')
    const shown = await page(t.as(t.people.learner).get(sent.headers.get('location') ?? ''))
    expect(shown.text).toContain('7 things are hidden in it')
    for (const says of ['Pat Writer', 'Marlowe Foods Ltd', 'Tracked changes', 'Priya leads']) expect(shown.text).toContain(says)
    const check = await page(t.as(t.people.learner).get(routes.confidentiality.at()))
    expect(check.html).toContain('<mark>Priya</mark> leads')
    expect(check.text).toContain('Change it there, add the new one to your evidence')
  })

  test('is given back by the byte, to its learner and their assessor alone, and never shown in the page', async () => {
    const at = routes.evidenceFile.at(await lastDocument())
    for (const [name, person] of Object.entries(t.people)) {
      const answer = await t.as(person).get(at)
      const may = name === 'learner' || name === 'assessor'
      expect(answer.status === 200, name).toBe(may)
      if (!may) continue
      expect(answer.headers.get('content-disposition')).toContain('attachment; filename="My plan.exe.docx"')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      const [row] = await documents()
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(Buffer.from(await crypto.subtle.digest('SHA-256', bytes))).toEqual(Buffer.from(row?.sha256 ?? ''))
    }
    const desk = await page(t.as(t.people.assessor).get(routes.oneEvidence.at({ evidence })))
    expect(desk.text).toContain('My plan.exe.docx')
  })

  test('loses what is hidden in it on the learner’s word', async () => {
    const before = (await documents()).at(-1)
    const answer = await t.as(t.people.learner).post(routes.cleanDocument.at(await lastDocument()))
    expect(answer.status).toBe(303)
    const after = (await documents()).at(-1)
    expect([after?.hidden, Buffer.from(after?.cleaned_from ?? '')]).toEqual([0, Buffer.from(before?.sha256 ?? '')])
    const bytes = await t.house.files.read(t.centreId, Buffer.from(after?.sha256 ?? '').toString('hex'))
    const contents = await readContents('application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes)
    expect([contents.hidden, contents.text.includes('Priya leads'), contents.text.includes('said before')]).toEqual([[], true, false])
    expect((await t.events()).at(-1)).toBe('DocumentCleaned')
  })

  test('is taken away, and then checked and given back no more', async () => {
    const which = await lastDocument()
    expect((await t.as(t.people.learner).post(routes.removeDocument.at(which))).status).toBe(303)
    expect((await t.events()).at(-1)).toBe('DocumentRemoved')
    for (const path of [routes.evidenceFile.at(which), routes.evidenceDocument.at(which)]) expect((await t.as(t.people.learner).get(path)).status).toBe(404)
    expect((await page(t.as(t.people.learner).get(routes.confidentiality.at()))).text).toContain('Nothing found')
    expect(await documents()).toHaveLength(1)
  })

  test.each<[what: string, bytes: () => Promise<Uint8Array> | Uint8Array, says: string]>([
    ['nothing.pdf', () => new Uint8Array(), 'Choose a file first'],
    ['picture.pdf', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'not a kind of file that is kept'],
    ['letter.docx', () => Buffer.from('MZ\u0090 a program'), 'not a kind of file that is kept'],
    ['broken.pdf', () => Buffer.from('%PDF-1.7 and nothing more'), 'cannot be opened'],
    ['bomb.docx', () => zipBomb(), 'cannot be opened'],
    ['large.txt', () => Buffer.alloc(20_500_000, 'a'), 'larger than 20 MB'],
  ])(
    'that is %s is refused in words',
    async (name, bytes, says) => {
      const before = (await documents()).length
      const answer = await page(upload(t.people.learner, name, await bytes()))
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(says)])
      expect(await documents()).toHaveLength(before)
    },
    60_000,
  )

  test('that is far too large is not even read', async () => {
    expect((await upload(t.people.learner, 'x.txt', Buffer.alloc(22_000_000, 'a'))).status).toBe(413)
  })

  test('of somebody else is not found', async () => {
    for (const person of [t.people.otherLearner, t.people.strangerLearner]) expect((await upload(person, 'x.txt', Buffer.from('x'))).status).toBe(404)
    expect((await upload(t.people.tutor, 'x.txt', Buffer.from('x'))).status).toBe(403)
  })

  test('stays as it is while a unit with it lies before the assessor', async () => {
    expect((await upload(t.people.learner, 'plan.pdf', await pdfDocument('A plan'))).status).toBe(303)
    const session = { heldOn: '2026-11-20', startedAt: '10:00', minutes: '60', mode: 'video', formal: 'yes', entry: crypto.randomUUID(), revision: '0' }
    const client = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('client').select('id').executeTakeFirstOrThrow())
    await t.as(t.people.learner).post(`/sessions/new?client=${client.id}`, { ...session, clients: client.id })
    const submitted = await t.as(t.people.learner).post('/units/H-617-2907/submit', { statement: 'yes', signedName: 'Lena', shortfalls: 'yes', noNames: 'yes' })
    expect(submitted.status).toBe(303)
    const refused = await page(t.as(t.people.learner).post(routes.removeDocument.at(await lastDocument())))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('stay as they are until there is a decision')])
    expect((await upload(t.people.learner, 'more.txt', Buffer.from('more'))).status).toBe(422)
  })
})
