import { expect } from 'vitest'
import { page } from './browser.ts'
import { newestFor } from '../../app/features/feedback/questionnaires.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import type { TestHouse } from './house.ts'
import { logSession } from './log-session.ts'
import { signContract } from './signed-contract.ts'
import { addSigners, letters, linkTo, type Signers } from './signers.ts'

/** A link to somebody outside, named after its purpose and, where there are several of one, after what it asks. */
export type AskedLink = { name: string; path: string }

const standing = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting' }

/** Asks for everything that can be asked by a link, of everybody who can be asked: every purpose, every questionnaire, both kinds of round. */
export async function askForEverything(t: TestHouse): Promise<AskedLink[]> {
  const signers = await addSigners(t, { alias: 'Client Q', clientEmail: 'client.q@example.org', stakeholderEmail: 'manager.q@example.org' })
  const other = await signContract(t, 'Client S')
  const supervisor = await nameSupervisor(t, 'Outside supervisor Q', 'supervisor.q@example.org')
  const session = await reflectOnSession(t, signers.clientId)
  return [
    ...(await askForSignatures(t, signers)),
    ...(await askForFeedback(t, signers, supervisor, session)),
    ...(await askInRounds(t, [`client:${signers.clientId}`, `stakeholder:${signers.stakeholderId}`, `client:${other.clientId}`])),
    ...(await askForTheRest(t, signers, supervisor, session)),
  ]
}

/** Names an outside supervisor. Answers their id. */
export async function nameSupervisor(t: TestHouse, alias: string, email: string): Promise<string> {
  const location = await post(t, '/supervision/supervisors/new', { alias, credentials: 'EMCC', name: 'Orla Wetherfield', email })
  return new URL(location, 'http://x').searchParams.get('with')?.split(':')[1] ?? ''
}

async function reflectOnSession(t: TestHouse, clientId: string): Promise<string> {
  const entry = await logSession(t.as(t.people.learner), { clients: clientId, heldOn: '2026-11-06', startedAt: '09:00' })
  await post(t, `/sessions/${entry}/reflection`, { overall: 'I filled the silence too soon', revision: '0' })
  return entry
}

async function askForSignatures(t: TestHouse, { clientId, stakeholderId }: Signers): Promise<AskedLink[]> {
  const contract = await post(t, `/clients/${clientId}/contract/new`, { kind: 'three-way', stakeholders: stakeholderId, agreedOn: '2026-11-03', ...standing })
  await post(t, `${contract}/send`, {})
  const sign = await linkTo(t, 'client.q@example.org')
  const organisation = await post(t, '/organisations/new', { alias: 'Organisation Q', clients: clientId })
  const terms = { intendedOutcomes: 'Team leaders who lead', roles: 'The sponsor makes time', expectations: 'Kept time', finance: '1,200 pounds' }
  const rest = { policies: 'Safeguarding', ethics: 'The Global Code', confidentiality: 'What is said stays', reporting: 'How many', ownership: 'The coach’s' }
  const agreement = await post(t, `${organisation}/agreement/new`, { stakeholders: stakeholderId, agreedOn: '2026-11-03', ...terms, ...rest })
  await post(t, `${agreement}/send`, {})
  const approve = await linkTo(t, 'manager.q@example.org')
  const whole = (await letters(t)).find((one) => one.to === 'Client.S.c@example.org' && one.subject.startsWith('Signed by everyone'))
  const end = /\/l\/[A-Za-z0-9_-]+/.exec(whole?.text ?? '')?.[0] ?? ''
  return [
    { name: 'sign contract', path: sign },
    { name: 'approve organisation agreement', path: approve },
    { name: 'end contract', path: end },
  ]
}

async function askForFeedback(t: TestHouse, { clientId, stakeholderId }: Signers, supervisor: string, session: string): Promise<AskedLink[]> {
  const givers = { client: `client:${clientId}`, stakeholder: `stakeholder:${stakeholderId}`, supervisor: `supervisor:${supervisor}` } as const
  const addresses = { client: 'client.q@example.org', stakeholder: 'manager.q@example.org', supervisor: 'supervisor.q@example.org' } as const
  const asked: AskedLink[] = []
  for (const { id, givers: suits, stages } of newestFor('request')) {
    const giver = (['client', 'stakeholder', 'supervisor'] as const).find((one) => suits.includes(one)) ?? 'client'
    const stage = stages[0] ?? 'session'
    await post(t, '/feedback/ask', { giver: givers[giver], stage, questionnaire: id, ...(stage === 'session' ? { session } : {}) })
    asked.push({ name: `give feedback: ${id}`, path: await linkTo(t, addresses[giver]) })
  }
  return asked
}

async function askInRounds(t: TestHouse, people: readonly string[]): Promise<AskedLink[]> {
  const asked: AskedLink[] = []
  for (const { id } of newestFor('round')) {
    await post(t, '/feedback/rounds/new', { questionnaire: id, closesOn: '2026-12-12', least: '3', people })
    asked.push({ name: `give feedback: round ${id}`, path: await linkTo(t, 'client.q@example.org') })
  }
  return asked
}

async function askForTheRest(t: TestHouse, { clientId }: Signers, supervisor: string, session: string): Promise<AskedLink[]> {
  const held = { heldOn: '2026-11-10', minutes: '60', kind: 'individual', discussed: 'Endings', feedback: 'Slow down', revision: '0' }
  const logged = await post(t, '/supervision/new', { ...held, supervisor: `outside:${supervisor}` })
  await post(t, `${logged}/ask`, {})
  const confirm = await linkTo(t, 'supervisor.q@example.org')
  await post(t, `/links/new/sessions/${clientId}`, { sessions: session })
  const sessions = await linkTo(t, 'client.q@example.org')
  await post(t, `/links/new/goals/${clientId}`, {})
  const goals = await linkTo(t, 'client.q@example.org')
  const { id } = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('reflection').select('id').where('session_id', '=', session).executeTakeFirstOrThrow(),
  )
  await post(t, '/links/new/reflections', { supervisor, reflections: id })
  const review = await linkTo(t, 'supervisor.q@example.org')
  await post(t, '/links/new/testimony', { witness: `client:${clientId}`, about: 'How I agreed the terms with the team', date: '2026-11-03' })
  return [
    { name: 'confirm supervision', path: confirm },
    { name: 'confirm sessions', path: sessions },
    { name: 'agree needs and goals', path: goals },
    { name: 'review reflective log', path: review },
    { name: 'write witness testimony', path: await linkTo(t, 'client.q@example.org') },
  ]
}

async function post(t: TestHouse, path: string, fields: Record<string, string | readonly string[]>): Promise<string> {
  const sent = await page(t.as(t.people.learner).post(path, fields))
  expect(sent.status, `${path}: ${sent.text}`).toBe(303)
  return sent.location ?? ''
}
