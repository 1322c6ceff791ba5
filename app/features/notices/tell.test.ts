import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashIn, page } from '../../../test/harness/browser.ts'
import { testHouse, type TestHouse, type TestPerson } from '../../../test/harness/house.ts'
import { keepExample, makeCompetent } from '../../../test/harness/practice.ts'
import { addSigners, answerContract, letters, linkTo } from '../../../test/harness/signers.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { routes } from '../../routes.ts'
import { listBuiltIn, unitSlug } from '../catalogue/index.ts'

let t: TestHouse
const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
})

afterAll(() => t.close())

/** The subjects of the letters that came to somebody while something was done; no word of them may say a secret. */
async function told(person: TestPerson, secrets: readonly string[], done: () => Promise<void>): Promise<string[]> {
  const before = new Set((await letters(t)).map((letter) => letter.id))
  await done()
  const fresh = (await letters(t)).filter((letter) => !before.has(letter.id) && letter.to === person.email).toReversed()
  for (const { subject, text, html } of fresh) for (const secret of secrets) expect([subject, text, html].join(' ')).not.toContain(secret)
  return fresh.map((letter) => letter.subject)
}

/** Follows the button of the newest letter to somebody, signed in as them. */
async function follow(person: TestPerson) {
  const letter = (await letters(t)).find((one) => one.to === person.email)
  const path = /http:\/\/localhost:3000(\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
  return page(t.as(person).get(path))
}

async function answer(email: string, fields: Record<string, string>): Promise<void> {
  const path = await linkTo(t, email)
  const { html } = await page(t.as(undefined).get(path))
  const seen = { seen: hashIn(html, 'seen'), content: hashIn(html, 'content') }
  expect((await answerContract(t, path, { ...seen, ...fields })).status).toBe(303)
}

describe('R055: a learner is told by mail', () => {
  test('when a party signs, asks for a change or declines, by the alias alone and without what they wrote', async () => {
    const emails = { clientEmail: 'one@example.org', stakeholderEmail: 'two@example.org' }
    const signers = await addSigners(t, { alias: 'Client N', ...emails })
    const learner = t.as(t.people.learner)
    const drawn = await page(
      learner.post(`/clients/${signers.clientId}/contract/new`, { kind: 'three-way', stakeholders: signers.stakeholderId, agreedOn: '2026-11-03', ...terms }),
    )
    await learner.post(`${drawn.location}/send`)
    const secrets = ['Quillfeather', 'Orlebar', 'every week']
    const told1 = await told(t.people.learner, secrets, () => answer('two@example.org', { answer: 'change requested', change: 'Meet every week' }))
    expect(told1).toEqual(['Client N’s line manager asks for a change in the contract'])
    const told2 = await told(t.people.learner, secrets, () => answer('one@example.org', { answer: 'signed', name: 'Benedict Quillfeather', consent: 'yes' }))
    expect(told2).toEqual(['Client N has signed the contract'])
    const [newest] = (await letters(t)).filter((letter) => letter.to === t.people.learner.email)
    expect(newest?.text).toContain('It waits for Client N’s line manager to sign.')
    expect(newest?.text).toContain('You have still to sign yourself.')
    expect((await follow(t.people.learner)).h1).toContain('Client N')
  })
})

describe('R059, R061: a learner is told by mail', () => {
  test('when feedback arrives, without what it says', async () => {
    const signers = await addSigners(t, { alias: 'Client F', clientEmail: 'three@example.org' })
    await t.as(t.people.learner).post('/feedback/ask', { giver: `client:${signers.clientId}`, stage: 'end' })
    const subjects = await told(t.people.learner, ['Quillfeather', 'handed over'], () =>
      answer('three@example.org', { 'ratings.progress': '4', difference: 'I have handed over the rota' }),
    )
    expect(subjects).toEqual(['Client F has given you feedback'])
    expect((await follow(t.people.learner)).text).toContain('I have handed over the rota')
  })

  test('when an outside supervisor confirms or does not', async () => {
    const learner = t.as(t.people.learner)
    const named = await page(
      learner.post('/supervision/supervisors/new', { alias: 'Outside supervisor N', credentials: 'EMCC', name: 'Orla Wetherfield', email: 'orla@example.org' }),
    )
    const supervisor = new URL(named.location ?? '', 'http://localhost').searchParams.get('with') ?? ''
    const entry = { heldOn: '2026-11-10', minutes: '75', kind: 'individual', supervisor, discussed: 'Endings', feedback: 'Count to ten', revision: '0' }
    const logged = await page(learner.post('/supervision/new', entry))
    await learner.post(`${logged.location}/ask`)
    const doubted = await told(t.people.learner, ['Wetherfield', 'an hour'], () => answer('orla@example.org', { answer: 'declined', note: 'It was an hour' }))
    expect(doubted).toEqual(['Outside supervisor N has not confirmed your supervision'])
    expect((await follow(t.people.learner)).text).toContain('It was an hour')
    await learner.post(`${logged.location}/edit`, { ...entry, minutes: '60', revision: '1' })
    await learner.post(`${logged.location}/ask`)
    expect(await told(t.people.learner, ['Wetherfield'], () => answer('orla@example.org', { answer: 'confirmed' }))).toEqual([
      'Outside supervisor N has confirmed your supervision',
    ])
  })

  test('when the centre’s supervisor confirms, who was told that an entry waits', async () => {
    const entry = {
      heldOn: '2026-11-12',
      minutes: '60',
      kind: 'individual',
      supervisor: `centre:${t.people.supervisor.id}`,
      discussed: 'Endings',
      feedback: 'Slow down',
      revision: '0',
    }
    let logged = { location: undefined as string | undefined }
    const waiting = await told(t.people.supervisor, ['Slow down', 'Lena'], async () => {
      logged = await page(t.as(t.people.learner).post('/supervision/new', entry))
    })
    expect(waiting).toEqual(['Supervision waits for you to confirm'])
    expect((await follow(t.people.supervisor)).text).toContain('Slow down')
    const supervisor = t.as(t.people.supervisor)
    const content = hashIn((await page(supervisor.get(logged.location ?? ''))).html, 'content')
    const subjects = await told(t.people.learner, ['Slow down'], async () => {
      expect((await supervisor.post(`${logged.location}/confirm`, { answer: 'confirmed', content })).status).toBe(303)
    })
    expect(subjects).toEqual(['Your supervisor has confirmed your supervision'])
    const again = await told(t.people.supervisor, [], async () => {
      await t.as(t.people.learner).post(`${logged.location}/edit`, { ...entry, minutes: '75', revision: '1' })
    })
    expect(again).toEqual(['Supervision waits for you to confirm'])
  })
})

describe('R112: a submission and its result', () => {
  const signed = { statement: 'yes', signedName: 'Lena Learner', shortfalls: 'yes', noNames: 'yes' }

  test('the assessor is told that a unit waits, and the learner that it has its result, without the reasons', async () => {
    await makeCompetent(t)
    const subjects = await told(t.people.assessor, ['Lena', 'Learner'], async () => {
      expect((await t.as(t.people.learner).post(`${routes.unit.at({ unit: unitSlug(t.unit) })}/submit`, signed)).status).toBe(303)
    })
    expect(subjects).toEqual(['Unit 501 waits for your decision'])
    expect((await follow(t.people.assessor)).h1).toContain('Lena Learner')
    const { id: submission } = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('submission').select('id').executeTakeFirstOrThrow())
    const assessor = t.as(t.people.assessor)
    const unit = listBuiltIn()
      .flatMap(({ units }) => units)
      .find(({ reference }) => reference === t.unit)
    for (const { id } of unit?.outcomes.flatMap(({ criteria }) => criteria) ?? [])
      await assessor.post(routes.decide.at({ submission, criterion: id }), { result: 'met', reason: 'A reason of its own' })
    const results = await told(t.people.learner, ['A reason of its own', 'Well done', 'passed'], async () => {
      expect((await assessor.post(routes.decideUnit.at({ submission }), { feedback: 'Well done' })).status).toBe(303)
    })
    expect(results).toEqual(['Unit 501 has its result'])
    expect((await follow(t.people.learner)).text).toContain('A reason of its own')
  })

  test('whoever has left the centre is told nothing', async () => {
    await inCentre(t.database, t.centreId, (tx) =>
      tx.updateTable('membership').set({ ended_at: t.clock.now.toString() }).where('person_id', '=', t.people.assessor.id).execute(),
    )
    await inCentre(t.database, t.centreId, (tx) =>
      tx.updateTable('learner').set({ assessor_id: t.people.assessor.id }).where('id', '=', t.otherLearnerId).execute(),
    )
    await keepExample(t, 'complete', t.otherLearnerId)
    const subjects = await told(t.people.assessor, [], async () => {
      expect(
        (await t.as(t.people.otherLearner).post(`${routes.unit.at({ unit: unitSlug(t.unit) })}/submit`, { ...signed, signedName: 'Oscar Other' })).status,
      ).toBe(303)
    })
    expect(subjects).toEqual([])
  })
})
