import type { Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'

export type Member = { learnerId: string; name: string }

/** One session of a triad, and what its observer wrote. */
export type Round = {
  id: string
  round: number
  heldOn: string
  minutes: number
  coachId: string
  clientId: string
  observerId: string
  notes: string
  revision: number
}

/** Three learners in their order, and their rounds, the first first. */
export type Triad = { id: string; members: Member[]; rounds: Round[]; ended: boolean }

/** Whose triads: those a learner is in, or those a tutor has formed. */
export type Whose = { learnerId: string } | { formedBy: string }

export function whoseOf({ place, personId, signedIn }: MemberVisit): Whose {
  return place.role === 'learner' ? { learnerId: signedIn.learner?.id ?? '00000000-0000-0000-0000-000000000000' } : { formedBy: personId }
}

/** Triads, those that go on first. */
export async function listTriads(reader: Reader, centreId: string, whose: Whose, id?: string): Promise<Triad[]> {
  const all = reader.selectFrom('triad').select(['id', 'ended_at']).where('centre_id', '=', centreId)
  const rows = await all
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if('formedBy' in whose, (query) => query.where('formed_by', '=', 'formedBy' in whose ? whose.formedBy : ''))
    .$if('learnerId' in whose, (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('triad_member')
          .select('triad_id')
          .where('centre_id', '=', centreId)
          .where('learner_id', '=', 'learnerId' in whose ? whose.learnerId : ''),
      ),
    )
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('formed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return Promise.all(rows.map(async (row) => ({ id: row.id, ended: row.ended_at !== null, ...(await partsOf(reader, centreId, row.id)) })))
}

async function partsOf(reader: Reader, centreId: string, triadId: string): Promise<Pick<Triad, 'members' | 'rounds'>> {
  const members = await reader
    .selectFrom('triad_member')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'triad_member.centre_id').onRef('learner.id', '=', 'triad_member.learner_id'))
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['triad_member.learner_id as learnerId', 'person.name'])
    .where('triad_member.centre_id', '=', centreId)
    .where('triad_member.triad_id', '=', triadId)
    .orderBy('triad_member.position')
    .execute()
  const rounds = await reader
    .selectFrom('triad_session')
    .select(['id', 'round', 'held_on as heldOn', 'minutes', 'coach_id as coachId', 'client_id as clientId', 'observer_id as observerId', 'notes', 'revision'])
    .where('centre_id', '=', centreId)
    .where('triad_id', '=', triadId)
    .orderBy('round')
    .execute()
  return { members, rounds }
}

/** One triad that this person is in or has formed. */
export async function findTriad(reader: Reader, centreId: string, whose: Whose, id: string): Promise<Triad | undefined> {
  const [triad] = await listTriads(reader, centreId, whose, id)
  return triad
}

/** One round with its triad. */
export async function findRound(reader: Reader, centreId: string, whose: Whose, id: string): Promise<{ triad: Triad; round: Round } | undefined> {
  const row = await reader.selectFrom('triad_session').select('triad_id').where('centre_id', '=', centreId).where('id', '=', id).executeTakeFirst()
  const triad = row && (await findTriad(reader, centreId, whose, row.triad_id))
  const round = triad?.rounds.find((one) => one.id === id)
  return triad === undefined || round === undefined ? undefined : { triad, round }
}

/** The learners of a tutor, by name, and whether each is in a triad that goes on. */
export async function listCandidates(tx: Transaction<DB>, centreId: string, tutorId: string): Promise<(Member & { inTriad: boolean })[]> {
  const rows = await tx
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select(['learner.id as learnerId', 'person.name'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('triad_member')
            .innerJoin('triad', (join) => join.onRef('triad.centre_id', '=', 'triad_member.centre_id').onRef('triad.id', '=', 'triad_member.triad_id'))
            .select('triad.id')
            .where('triad.centre_id', '=', centreId)
            .where('triad.ended_at', 'is', null)
            .whereRef('triad_member.learner_id', '=', 'learner.id'),
        )
        .as('inTriad'),
    )
    .where('learner.centre_id', '=', centreId)
    .where('learner.tutor_id', '=', tutorId)
    .orderBy('person.name')
    .orderBy('learner.id')
    .execute()
  return rows.map(({ inTriad, ...row }) => ({ ...row, inTriad: Boolean(inTriad) }))
}
