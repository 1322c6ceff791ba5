import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { seenIn } from '../../../test/harness/signed-contract.ts'
import { answerContract, letters, linkTo } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { getPracticeRecord } from '../practice/index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const terms = { commitment: 'We come prepared', expectations: 'Everybody speaks', intendedOutcomes: 'One plan that all stand behind' }
const people = ['Ottilie Brackenbury', 'Percival Stanhope', 'Rosalind Featherstone']

type Group = { client: string; members: string[]; emails: string[]; alias: string }

/** A group of three, named through the pages. */
async function addGroup(alias: string): Promise<Group> {
  const learner = t.as(t.people.learner)
  const fields = { alias, kind: 'group', members: '3', approach: 'coaching', startedOn: '2026-10-01' }
  const client = ((await page(learner.post('/clients/new', fields))).location ?? '').replace('/identity', '')
  const emails = people.map((_name, place) => `${alias.replaceAll(' ', '')}.${place + 1}@example.org`)
  for (const [place, name] of people.entries()) expect((await page(learner.post(`${client}/members`, { name, email: emails[place] ?? '' }))).status).toBe(303)
  const form = await page(learner.get(`${client}/contract/new`))
  return { alias, client, emails, members: Array.from(form.html.matchAll(/name="members" value="([0-9a-f-]{36})"/g), (match) => match[1] ?? '') }
}

async function drawnUp(group: Group): Promise<string> {
  const fields = { kind: 'group', members: group.members, agreedOn: '2026-11-03', ...terms }
  const drawn = await page(t.as(t.people.learner).post(`${group.client}/contract/new`, fields))
  expect(drawn.status, drawn.text).toBe(303)
  return drawn.location ?? ''
}

async function sign(email: string, name: string): Promise<string> {
  const link = await linkTo(t, email)
  const seen = seenIn((await page(t.as(undefined).get(link))).html)
  expect((await answerContract(t, link, { answer: 'signed', seen, name, consent: 'yes' })).status).toBe(303)
  return link
}

async function record() {
  return inCentre(t.database, t.centreId, (tx) => getPracticeRecord(tx, t.centreId, t.learnerId))
}

describe('R055: the members of a group', () => {
  it('stand in the record under aliases, with name and address in the vault', async () => {
    const group = await addGroup('Client G')
    expect(group.members).toHaveLength(3)
    const { text, html } = await page(t.as(t.people.learner).get(`${group.client}/members`))
    for (const words of ['Member 1 of Client G', 'Member 3 of Client G', 'Sealed in the vault']) expect(text).toContain(words)
    expect(html).not.toContain('Brackenbury')
    expect((await t.events()).slice(-2)).toEqual(['StakeholderAdded', 'IdentityKept'])
    expect((await record()).stakeholders).toEqual([])
    const bad = await page(t.as(t.people.learner).post(`${group.client}/members`, { name: 'Łucja <b>', email: 'nowhere' }))
    expect([bad.status, bad.html.includes('Łucja &lt;b&gt;'), bad.text.includes('Enter the e-mail address')]).toEqual([422, true, true])
    const member = `/stakeholders/${group.members[0]}`
    expect([(await t.as(t.people.learner).get(member)).status, (await t.as(t.people.learner).get(`${member}/identity`)).status]).toEqual([404, 200])
  })

  it.each([
    ['as one person', 'two-way', 3, 'is a group: each member signs'],
    ['with one member', 'group', 1, 'Choose at least two members'],
    ['with a stranger', 'group', 4, 'Choose from the members of'],
  ] as const)('sign no contract %s', async (what, kind, count, words) => {
    const group = await addGroup(`Client ${what}`)
    const members = [...group.members, '01900000-0000-7000-8000-000000000000'].slice(0, count)
    const fields = { kind, agreedOn: '2026-11-03', ...terms }
    const refused = await page(t.as(t.people.learner).post(`${group.client}/contract/new`, { ...fields, members }))
    expect([refused.status, refused.text.includes(words)]).toEqual([422, true])
  })
})

describe('R055: a contract with a group', () => {
  it('is signed by each member by a link of their own; hours wait until all have signed', async () => {
    const group = await addGroup('Client H')
    const learner = t.as(t.people.learner)
    expect((await page(learner.get(`${group.client}/members`))).html).toContain(`${group.client}/contract/new`)
    const path = await drawnUp(group)
    const named = await page(learner.get(`${group.client}/members`))
    expect([named.html.includes(`href="${path}"`), named.text.includes('Open the contract'), named.html.includes('/contract/new')]).toEqual([true, true, false])
    expect((await page(learner.post(`${path}/send`))).status).toBe(303)
    await learner.post(`${path}/sign`, { seen: seenIn((await page(learner.get(path))).html), name: 'Lena Learner', consent: 'yes' })
    for (const place of [0, 1]) await sign(group.emails[place] ?? '', people[place] ?? '')
    const waiting = await page(learner.get(path))
    expect(waiting.text).toContain('Member 3 of Client H has still to sign')
    const before = (await record()).contracts.find((one) => path.endsWith(one.id))
    expect(before).toMatchObject({ kind: 'group', parties: [{}, {}, {}, {}] })
    expect(before?.parties.map(({ role, alias }) => `${role} ${alias}`).toSorted()).toEqual(
      ['learner You', 'member Member 1 of Client H', 'member Member 2 of Client H', 'member Member 3 of Client H'].toSorted(),
    )
    expect(before?.signatures).toHaveLength(3)
    const copy = `${await sign(group.emails[2] ?? '', people[2] ?? '')}/copy`
    expect((await page(learner.get(path))).text).toContain('Signed by everyone')
    const file = new File([new Uint8Array(await (await t.as(undefined).get(copy)).arrayBuffer())], 'copy.pdf', { type: 'application/pdf' })
    const body = new FormData()
    body.append('file', file)
    const checked = await page(t.app.request(`${t.house.baseUrl}/verify`, { method: 'POST', body, headers: { origin: t.house.baseUrl } }))
    for (const words of ['This copy is unaltered', 'Coaching, with a group', 'Member 3 of Client H']) expect(checked.text).toContain(words)
    expect(checked.text).not.toContain('Featherstone')
    const whole = (await letters(t)).filter((one) => one.subject.startsWith('Signed by everyone')).map((one) => one.to)
    expect(whole).toEqual(expect.arrayContaining(group.emails))
  })

  it('is ended by any of them (R089), and is signed anew by all when it is changed', async () => {
    const group = await addGroup('Client I')
    const path = await drawnUp(group)
    const learner = t.as(t.people.learner)
    await learner.post(`${path}/send`)
    await learner.post(`${path}/sign`, { seen: seenIn((await page(learner.get(path))).html), name: 'Lena Learner', consent: 'yes' })
    for (const [place, email] of group.emails.entries()) await sign(email, people[place] ?? '')
    const letter = (await letters(t)).find((one) => one.to === group.emails[1] && one.subject.startsWith('Signed by everyone'))
    const link = /\/l\/[A-Za-z0-9_-]+/.exec(letter?.text ?? '')?.[0] ?? ''
    const ended = await page(t.as(undefined).post(`${link}/answer`, { endedOn: '2026-11-21', reason: 'The team was taken apart' }))
    expect(ended.status, ended.text).toBe(303)
    expect((await page(learner.get(path))).text).toContain('Member 2 of Client I ended it')
    const again = await page(learner.get(`${group.client}/contract/new`))
    for (const id of group.members) expect(again.html).toMatch(new RegExp(`value="${id}"[^>]*checked`))
  })
})
