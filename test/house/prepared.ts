import { expect } from 'vitest'
import type { TestHouse, TestPerson } from '../harness/house.ts'
import { wordDocument } from '../harness/documents.ts'
import { addFellows } from '../harness/fellows.ts'
import { keepExample, makeCompetent } from '../harness/practice.ts'
import { addSigners, letters, type Signers } from '../harness/signers.ts'
import { membershipOf } from '../harness/qualified.ts'
import { frameworkFile } from '../fixtures/frameworks/imported.ts'
import { formsIn } from './crawl.ts'
import { doors } from '../../app/features/doors.ts'
import { findEnrolments } from '../../app/features/practice/index.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { page } from '../harness/browser.ts'

/** A house with something of every kind in it, so that every form stands somewhere. */
export type PreparedHouse = { client: Signers; links: string[]; invitation: string }

/** Keeps two practices with a draft contract and a sent one, a session plan, feedback asked for, supervision of both kinds, evidence, and an invitation. */
export async function prepareHouse(t: TestHouse): Promise<PreparedHouse> {
  const { learner, otherLearner, supervisor, administrator } = t.people
  await keepExample(t, 'complete')
  await keepExample(t, 'just-starting', t.otherLearnerId)
  await makeCompetent(t)
  const client = await addSigners(t, { alias: 'Client M' })
  const other = await addSigners(t, { alias: 'Client N', learnerId: t.otherLearnerId, clientEmail: 'nell@example.org' })
  const contract = { kind: 'three-way', agreedOn: '2026-11-01' }
  await sendForm(t, learner, `/clients/${client.clientId}/contract/new`, { ...contract, stakeholders: client.stakeholderId })
  const sent = await sendForm(t, otherLearner, `/clients/${other.clientId}/contract/new`, { ...contract, stakeholders: other.stakeholderId })
  await post(t, otherLearner, `${sent}/send`, {})
  await post(t, otherLearner, '/feedback/ask', { giver: `client:${other.clientId}`, stage: 'mid' })
  await post(t, learner, `/clients/${client.clientId}/session-plans/new`, { plannedFor: '2026-12-01', objectives: 'Choose one handover.' })
  const evidence = await post(t, learner, '/evidence/new', {
    kind: 'witness testimony',
    title: 'What the ward saw',
    account: 'The first handover, as Mrs Grey and Mr Pike saw it.',
    criteria: '501-1.1',
  })
  await sendDocument(t, learner, `${evidence}/documents`)
  const [says] = formsIn((await page(t.as(learner).get('/confidentiality'))).html, '/confidentiality', doors).filter(({ action }) =>
    action.endsWith('/dismiss'),
  )
  await post(t, learner, says?.action ?? '', says?.fields ?? {})
  await prepareQualification(t)
  await prepareConfidences(t, client.clientId)
  await prepareOrganisation(t, client)
  const outside = await post(t, learner, '/supervision/supervisors/new', {
    alias: 'Outside supervisor A',
    name: 'Ottoline Brack',
    email: 'ottoline@example.org',
  })
  const supervision = { heldOn: '2026-10-05', minutes: '60', kind: 'individual', feedback: 'Slow down.', logReviewed: 'yes' }
  const asked = await post(t, learner, '/supervision/new', { ...supervision, supervisor: new URL(outside, 'http://x').searchParams.get('with') ?? '' })
  await post(t, learner, `${asked}/ask`, {})
  await post(t, learner, '/supervision/new', { ...supervision, supervisor: `centre:${supervisor.id}` })
  await prepareTimes(t)
  await prepareTriad(t)
  for (const name of ['Nia', 'Noor'])
    await post(t, administrator, '/people/invite', { name: `${name} New`, email: `${name.toLowerCase()}@example.org`, roles: 'tutor' })
  for (const name of ['standards.matrix', 'current-moodle.csv']) {
    const framework = await post(t, administrator, '/frameworks/import', { text: frameworkFile(name) })
    if (name.endsWith('.csv')) await post(t, administrator, `${framework}/publish`, {})
  }
  const kept = await letters(t)
  const found = (pattern: RegExp) => kept.flatMap(({ text }) => text.match(pattern) ?? [])
  return { client, links: [...new Set(found(/\/l\/[A-Za-z0-9_-]+/g))], invitation: found(/\/invitations\/[A-Za-z0-9_-]+/g)[0] ?? '' }
}

/** A group, and an organisation with a draft of its agreement. */
async function prepareOrganisation(t: TestHouse, { clientId, stakeholderId }: Signers): Promise<void> {
  const { learner } = t.people
  await post(t, learner, '/clients/new', { alias: 'Client T', kind: 'group', members: '4', approach: 'coaching', startedOn: '2026-10-01' })
  const organisation = await post(t, learner, '/organisations/new', { alias: 'Organisation A', clients: clientId })
  await sendForm(t, learner, `${organisation}/agreement/new`, { stakeholders: stakeholderId, agreedOn: '2026-11-01' })
}

/** A private note, a consent that can be taken back, and a legal hold that can be lifted. */
async function prepareConfidences(t: TestHouse, clientId: string): Promise<void> {
  const { learner, administrator } = t.people
  await post(t, learner, '/notes/new', { title: 'For me', text: 'A long day.' })
  await post(t, learner, `/clients/${clientId}/consents`, { purpose: 'recording', onDay: '2026-11-02', how: 'Said so' })
  await post(t, administrator, `/access-requests/${clientId}/hold`, { why: 'An appeal is open' })
  await post(t, learner, `/clients/${clientId}/safeguarding-note`, { note: 'She sounded frightened.', revision: '0' })
  await post(t, learner, `/clients/${clientId}/safeguarding-note/circle`, { people: t.people.tutor.id })
  await post(t, learner, '/body-logs/icf/training', { beganOn: '2020-01-01', revision: '0' })
}

/** A secret address of a calendar, a client invited to a session, and eight offered times for two each: five free, one booked, one booked and over, one that the learner missed. */
async function prepareTimes(t: TestHouse): Promise<void> {
  const { learner, supervisor } = t.people
  await post(t, supervisor, '/times/new', { purpose: 'supervision', day: '2026-12-01', time: '10:00', minutes: '60', places: '2', weeks: '8', place: 'Room 2' })
  const { html } = await page(t.as(learner).get('/times'))
  expect((await t.as(learner).post('/times/calendar')).status).toBe(200)
  const plan = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('session_plan').select('id').where('centre_id', '=', t.centreId).orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
  await post(t, learner, `/session-plans/${plan.id}/invitation`, { day: '2026-12-01', time: '17:00', minutes: '60' })
  const [first, second, third] = Array.from(html.matchAll(/action="(\/times\/([0-9a-f-]{36})\/book)"/g))
  for (const form of [first, second, third]) await post(t, learner, form?.[1] ?? '', {})
  await inCentre(t.database, t.centreId, async (tx) => {
    const past = [first, third].map((form) => form?.[2] ?? '')
    const begins_at = t.clock.now.subtract({ hours: 24 }).toString()
    await tx.updateTable('offered_time').set({ begins_at }).where('centre_id', '=', t.centreId).where('id', 'in', past).execute()
    const missed = tx.updateTable('booking').set({ missed_at: t.clock.now.toString() }).where('centre_id', '=', t.centreId)
    await missed.where('time_id', '=', past[1] ?? '').execute()
  })
}

/** A triad in which both learners are, with a round that each observed; and three learners who can form another. */
async function prepareTriad(t: TestHouse): Promise<void> {
  const [third = ''] = await addFellows(t, ['Nils', 'Nora', 'Ned', 'Nan'])
  const formed = await t.as(t.people.tutor).post('/triads/new', { learners: [t.learnerId, t.otherLearnerId, third] })
  for (const round of ['1', '2', '3'])
    await post(t, t.people.learner, `${formed.headers.get('location')}/rounds`, { round, heldOn: '2026-11-20', minutes: '30' })
}

/** The one learner has logged learning time and asks for recognition; the other is registered on a qualification of three units. */
async function prepareQualification(t: TestHouse): Promise<void> {
  const { learner, otherLearner, administrator } = t.people
  const [enrolment] = await inCentre(t.database, t.centreId, (tx) => findEnrolments(tx, t.centreId, t.learnerId))
  await post(t, learner, '/hours/new', { day: '2026-11-02', minutes: '60', kind: 'live webinar', what: `unit:${enrolment?.id}`, note: 'Contracting' })
  await post(t, learner, '/recognition/new', { kind: 'exemption', scope: 'criteria', criteria: '501-1.1', evidence: 'A certificate of 2024' })
  const offer = 'ilm-level-5-certificate-and-diploma:ilm-level-5-certificate:'
  await post(t, administrator, `/people/memberships/${await membershipOf(t, otherLearner.id)}/qualification`, { offer, registeredOn: '2026-11-02' })
}

/** Opens a form, fills in some fields and sends it as it then stands. */
async function sendForm(t: TestHouse, person: TestPerson, path: string, answers: Readonly<Record<string, string>>): Promise<string> {
  const { html } = await page(t.as(person).get(path))
  const form = formsIn(html, path, doors).find(({ action }) => action === path)
  return post(t, person, path, { ...form?.fields, ...answers })
}

async function sendDocument(t: TestHouse, person: TestPerson, path: string): Promise<void> {
  const body = new FormData()
  body.append('document', new File([new Uint8Array(await wordDocument('Notes of the handover'))], 'handover.docx'))
  const headers = { cookie: person.cookie, origin: t.house.baseUrl, host: new URL(t.house.baseUrl).host }
  expect((await t.app.request(`${t.house.baseUrl}${path}`, { method: 'POST', body, headers })).status, path).toBe(303)
}

async function post(t: TestHouse, person: TestPerson, path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await t.as(person).post(path, fields)
  expect(answer.status, path).toBe(303)
  return answer.headers.get('location') ?? ''
}
