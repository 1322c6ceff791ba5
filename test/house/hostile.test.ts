import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCentre } from '../../app/platform/database/centre.ts'
import { doors } from '../../app/features/doors.ts'
import { routes } from '../../app/routes.ts'
import { page } from '../harness/browser.ts'
import { testHouse, type TestHouse, type TestPerson } from '../harness/house.ts'
import { linkTo } from '../harness/signers.ts'
import { attack, attacked } from './attack.ts'
import { crawl, type FoundForm } from './crawl.ts'
import { prepareHouse, type PreparedHouse } from './prepared.ts'

const criteria = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '3.4']
// Another than the attack sends in forms: what is kept once takes its id from its form, and so there is something of that id.
const nothing = '01900000-0000-7000-8000-0000000000ff'

let t: TestHouse
let prepared: PreparedHouse

beforeAll(async () => {
  t = await testHouse({ demonstration: true })
  prepared = await prepareHouse(t)
})

afterAll(() => t.close())

/** Forms that end what the walk stands on. Each is sent last, by somebody who is no longer needed. */
const ending =
  /^\/(sign-out|account\/(password|sessions)|people\/memberships\/:membership\/end|clients\/:client\/set-aside|recognition\/:recognition\/withdraw|notes\/:note\/remove|access-requests\/:subject\/erase|feedback\/rounds\/:round\/close|links\/:link\/withdraw|specifications\/drafts\/:draft\/(remove|publish)|units\/:unit\/submit)/

async function attackAll(
  person: TestPerson | undefined,
  from: readonly string[],
  which: (form: FoundForm) => boolean = ({ pattern }) => !ending.test(pattern),
): Promise<void> {
  const { forms, dead, doubled } = await crawl(t, doors, person, from)
  expect(forms.filter(which).length).toBeGreaterThan(0)
  for (const form of forms.filter(which)) await attack(t, person, form)
  expect(dead).toEqual([])
  expect(doubled).toEqual([])
}

function formAt(action: string, pattern: string, ...typed: string[]): FoundForm {
  return { action, pattern, typed, fields: Object.fromEntries(typed.map((name) => [name, ''])), on: 'no page' }
}

/** Lines of the log that say that something broke. */
function failures(): string[] {
  return t
    .logged()
    .split('\n')
    .filter((line) => line.includes('"msg":"failed"'))
}

describe('Whatever is sent, to every form, by somebody who may send it', () => {
  test('R107: a learner gets a clear answer with what was typed in it, and no link leads nowhere', async () => {
    await attackAll(t.people.learner, ['/', `/clients/${prepared.client.clientId}`, '/account', '/search'])
    await attackAll(t.people.otherLearner, ['/'])
    await attack(t, t.people.learner, formAt(`/drafts/need-added/${prepared.client.clientId}`, routes.saveDraft.pattern, 'statement', 'revision'))
    await attack(t, t.people.learner, formAt('/account/place', routes.switchPlace.pattern, 'to'))
  })

  test('R055, R059, R061: whoever comes by a link, an invitation or the door gets a clear answer', async () => {
    expect(prepared.links).toHaveLength(4)
    await attackAll(undefined, [...prepared.links, prepared.invitation, '/sign-in'])
    await attack(t, undefined, formAt('/sign-in/link/none', routes.openSignInLink.pattern, 'token'))
    await attack(t, undefined, formAt('/verify', routes.verify.pattern, 'fingerprint'))
    const closed = await Promise.all(prepared.links.map((link) => page(t.as(undefined).post(`${link}x/answer`, { answer: 'signed' }))))
    expect(closed.map(({ status, h1 }) => [status, h1])).toEqual(closed.map(() => [404, 'This link does not lead anywhere']))
  })

  test('the people of the centre get a clear answer, and no link leads nowhere', async () => {
    for (const person of [t.people.tutor, t.people.supervisor, t.people.administrator]) await attackAll(person, ['/'])
    const move = routes.moveToEdition.at({ learner: t.learnerId, specification: 'nothing' })
    await attack(t, t.people.administrator, formAt(move, routes.moveToEdition.pattern, 'reason', 'revision'))
    await attackAll(t.people.administrator, [`/access-requests/${prepared.client.clientId}`], ({ pattern }) => /hold|lift|download/.test(pattern))
  })

  test('R111, R106: an assessor gets a clear answer at the desk, and so does an appeal', async () => {
    const submitted = await t
      .as(t.people.learner)
      .post('/units/H-617-2907/submit', { statement: 'yes', signedName: 'Lena Learner', shortfalls: 'yes', noNames: 'yes' })
    expect(submitted.status).toBe(303)
    await attackAll(t.people.assessor, ['/submissions'])
    const { html } = await page(t.as(t.people.assessor).get('/submissions'))
    const desk = /\/submissions\/[0-9a-f-]{36}/.exec(html)?.[0] ?? ''
    for (const number of criteria)
      expect((await t.as(t.people.assessor).post(`${desk}/criteria/501-${number}`, { result: 'met', reason: 'It is there.' })).status).toBe(303)
    await attackAll(t.people.assessor, [`${desk}?criterion=501-3.4`], ({ pattern }) => pattern === routes.decideUnit.pattern)
    await attackAll(t.people.administrator, [`${desk}/sheet`], ({ pattern }) => pattern === routes.appealDecision.pattern)
  })

  test('what ends something gets a clear answer too', async () => {
    await attackAll(t.people.otherLearner, ['/units/own', '/clients'], ({ pattern }) => /submit|set-aside/.test(pattern))
    await attackContract()
    await attackRound()
    await attackAll(t.people.learner, ['/recognition'], ({ pattern }) => pattern === routes.withdrawRecognition.pattern)
    await attackAll(t.people.learner, ['/notes'], ({ pattern }) => pattern === routes.removeNote.pattern)
    for (const [route, address] of [
      [routes.remindLink, routes.remindLink.at({ link: nothing })],
      [routes.withdrawLink, routes.withdrawLink.at({ link: nothing })],
      [routes.newAgreement, routes.newAgreement.at({ organisation: nothing })],
    ] as const)
      await attack(t, t.people.learner, formAt(address, route.pattern, 'reason', 'agreedOn'))
    await attackAll(t.people.otherLearner, ['/links'], ({ pattern }) => pattern === routes.withdrawLink.pattern)
    const draft = (await t.as(t.people.administrator).post('/specifications/new/skeleton', { kind: 'unit' })).headers.get('location') ?? ''
    for (const { pattern } of [routes.specificationDraft, routes.publishDraft, routes.removeDraft])
      await attack(t, t.people.administrator, formAt(draft + pattern.slice(routes.specificationDraft.pattern.length), pattern, 'text', 'revision'))
    await attackAll(t.people.learner, ['/clients'], ({ pattern }) => pattern === routes.erasePerson.pattern)
    await attackAll(t.people.administrator, ['/people'], ({ pattern }) => pattern === routes.endMembership.pattern)
    for (const path of ['revokeOtherSessions', 'revokeSession', 'changePassword', 'signOut'] as const) {
      const { pattern } = routes[path]
      await attack(t, t.people.strangerLearner, formAt(pattern.replace(':session', nothing), pattern, 'current', 'password'))
    }
  })

  test('no form was left out', () => {
    const all = doors.filter(({ method }) => method === 'POST').map(({ pattern }) => `POST ${pattern}`)
    expect(all.length).toBeGreaterThan(50)
    expect(all.filter((door) => !attacked.has(door))).toEqual([])
  })

  test('nothing failed, and the log was told nothing of what was typed', () => {
    expect(t.logged()).toContain('answered')
    expect(failures()).toEqual([])
    expect(t.logged().includes('alert(1)')).toBe(false)
  })
})

/** The forms of a feedback round of the learner’s, and the questions that it puts to somebody. */
async function attackRound(): Promise<void> {
  const colleagues = ['ada', 'bo', 'cy'].flatMap((name, at) => [
    [`colleagues[${at}].name`, name],
    [`colleagues[${at}].email`, `${name}@round.example.org`],
  ])
  const opened = await page(
    t
      .as(t.people.learner)
      .post('/feedback/rounds/new', { questionnaire: 'feedback-360', closesOn: '2026-12-12', least: '3', ...Object.fromEntries(colleagues) }),
  )
  expect(opened.status, opened.text).toBe(303)
  await attackAll(undefined, [await linkTo(t, 'ada@round.example.org')])
  const round = opened.location?.split('/').at(-1) ?? ''
  await attackIdentities()
  await attack(t, t.people.learner, formAt(routes.remindFeedbackRound.at({ round }), routes.remindFeedbackRound.pattern))
  await attack(t, t.people.learner, formAt(routes.closeFeedbackRound.at({ round }), routes.closeFeedbackRound.pattern))
}

/** The names and addresses of an outside supervisor and of a colleague: opened, and written over. */
async function attackIdentities(): Promise<void> {
  const { supervisor, colleague } = await inCentre(t.database, t.centreId, async (tx) => ({
    supervisor: (await tx.selectFrom('outside_supervisor').select('id').executeTakeFirstOrThrow()).id,
    colleague: (await tx.selectFrom('colleague').select('id').executeTakeFirstOrThrow()).id,
  }))
  const { supervisorIdentity, showSupervisorIdentity, colleagueIdentity, showColleagueIdentity } = routes
  const typed = ['name', 'email', 'phone', 'employer', 'keptAt']
  for (const [shown, kept] of [
    [
      formAt(showSupervisorIdentity.at({ supervisor }), showSupervisorIdentity.pattern),
      formAt(supervisorIdentity.at({ supervisor }), supervisorIdentity.pattern, ...typed),
    ],
    [
      formAt(showColleagueIdentity.at({ colleague }), showColleagueIdentity.pattern),
      formAt(colleagueIdentity.at({ colleague }), colleagueIdentity.pattern, ...typed),
    ],
  ] as const) {
    await attack(t, t.people.learner, shown)
    await attack(t, t.people.learner, kept)
  }
}

/** The forms of one contract of the learner’s: who signs in person, a copy with names, its end. */
async function attackContract(): Promise<void> {
  const { learner } = t.people
  const { contract, party } = await inCentre(t.database, t.centreId, (tx) =>
    tx
      .selectFrom('contract_party')
      .innerJoin('contract', 'contract.id', 'contract_party.contract_id')
      .innerJoin('client', 'client.id', 'contract.client_id')
      .select(['contract.id as contract', 'contract_party.id as party'])
      .where('client.learner_id', '=', t.learnerId)
      .where('contract_party.role', '=', 'client')
      .orderBy('contract.id')
      .executeTakeFirstOrThrow(),
  )
  await attack(t, learner, formAt(routes.signHere.at({ contract, party }), routes.signHere.pattern, 'name', 'seen', 'mark'))
  await attack(t, learner, formAt(routes.contractCopy.at({ contract }), routes.contractCopy.pattern))
  await attack(t, learner, formAt(routes.endContract.at({ contract }), routes.endContract.pattern, 'endedOn', 'reason'))
}

describe('Whatever an address holds', () => {
  const odd = [nothing, '%00', '%FF%FE', '%E0%A4%A', '%', '..%2F..%2Fetc', "'%20or%201=1--", 'x'.repeat(5000), '👩🏽‍💻', 'null', '-1', '__proto__']

  test('every page answers, to everybody', async () => {
    const { learner, assessor, administrator } = t.people
    for (const { pattern } of doors.filter((door) => door.method === 'GET' && door.pattern.includes(':'))) {
      for (const part of odd) {
        const path = pattern.replaceAll(/:\w+/g, () => part)
        for (const person of [undefined, learner, assessor, administrator]) {
          const { status } = await t.as(person).get(path)
          expect(status, `${path.slice(0, 80)} as ${person?.name}`).toBeLessThan(500)
          if (!pattern.startsWith('/sign-in')) expect(status, `${path.slice(0, 80)} as ${person?.name}`).not.toBe(200)
        }
      }
    }
  })

  test('every page answers, whatever is asked after the question mark', async () => {
    const asked = ['client', 'session', 'criterion', 'with', 'q', 'then', 'page', 'month', 'to', 'unit', 'state', 'sort']
    const queries = odd.map((part) => asked.map((name) => `${name}=${part}&${name}=${part}`).join('&'))
    const { learner, tutor, assessor, administrator } = t.people
    for (const { pattern } of doors.filter((door) => door.method === 'GET' && !/:|metrics|healthz|readyz/.test(door.pattern))) {
      for (const query of queries) {
        for (const person of [undefined, learner, tutor, assessor, administrator]) {
          expect((await t.as(person).get(`${pattern}?${query}`)).status, `${pattern} ${query.slice(0, 40)}`).toBeLessThan(500)
        }
      }
    }
  })

  test('R055, R059, R061: a link that has expired, was answered or withdrawn, says so and keeps nothing', async () => {
    t.clock.set('2027-06-01T10:00:00Z')
    for (const link of prepared.links) {
      for (const answer of [t.as(undefined).get(link), t.as(undefined).post(`${link}/answer`, { answer: 'signed' })]) {
        const { status, h1 } = await page(answer)
        expect([status, /^(This link has expired|This link was withdrawn|You have already answered|Thank you)/.test(h1)], `${h1} at ${link}`).toEqual([
          410,
          true,
        ])
      }
    }
  })

  test('nothing failed', () => expect(failures()).toEqual([]))
})
