import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { noteConsent, saveIdentity } from '../clients/index.ts'
import { importPracticeRecord, type IdMap, type Team } from '../importing/index.ts'
import type { RealPerson } from './identities.ts'
import { visitOf, type Past, type Whose } from './moments.ts'
import type { Engagement, Story } from './story.ts'
import { tell } from './tell.ts'

type Real = { clients: Partial<Record<string, RealPerson>>; stakeholders: Partial<Record<string, RealPerson>> }

/** Gives a learner the practice that their story tells, and puts into the vault who is behind its aliases. */
export async function practise(
  tx: Transaction<DB>,
  house: House,
  whose: Whose,
  { story, real, team, now, past }: { story: Story; real: Real; team: Team; now: Temporal.Instant; past: Past },
): Promise<IdMap> {
  const people = [
    ...Object.entries(real.clients).map(([letter, person]) => ({ kind: 'client' as const, named: `client-${letter}`, person })),
    ...Object.entries(real.stakeholders).map(([letter, person]) => ({ kind: 'stakeholder' as const, named: `stakeholder-${letter}`, person })),
  ].flatMap(({ person, ...one }) => (person === undefined ? [] : [{ ...one, person }]))
  const names = { learner: whose.name, ...Object.fromEntries(people.map(({ named, person }) => [named, person.name])) }
  const actor = { kind: 'person' as const, id: whose.personId }
  const imported = await importPracticeRecord(
    tx,
    house.vault,
    { centreId: whose.centreId, learnerId: whose.learnerId, actor, names, team },
    tell(story, past.day),
    now,
  )
  if (!imported.ok) throw new Error(`The story of ${whose.name} cannot be kept: ${imported.problem.kind}`)
  const { ids } = imported.value
  for (const { kind, named, person } of people) {
    const id = (kind === 'client' ? ids.clients : ids.stakeholders).get(named)
    if (id === undefined) throw new Error(`${whose.name} has no ${named}`)
    await saveIdentity(tx, house.vault, visitOf(whose, now), { kind, id }, person)
  }
  for (const engagement of story.engagements) if (engagement.sessions.length > 0) await agreeToRecords(tx, whose, ids, engagement, { now, past })
  return ids
}

/** Whoever has had a session has agreed at the first meeting that notes are kept, and that they serve in the assessment. */
async function agreeToRecords(
  tx: Transaction<DB>,
  whose: Whose,
  ids: IdMap,
  { alias, started }: Engagement,
  { now, past }: { now: Temporal.Instant; past: Past },
): Promise<void> {
  const client = ids.clients.get(`client-${alias.slice(-1)}`) ?? ''
  for (const purpose of ['records', 'assessment'] as const) {
    const act = { clientId: client, purpose, act: 'given', onDay: past.day(started), how: 'Said so at our first meeting.' } as const
    await noteConsent(tx, visitOf(whose, now), act)
  }
}
