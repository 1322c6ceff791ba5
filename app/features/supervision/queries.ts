import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { standingOf, type ConfirmationAnswer, type Standing } from './rules.ts'

/** With whom: somebody of the centre, or somebody outside under an alias. */
export type Supervisor =
  | { kind: 'centre'; personId: string; name: string }
  | { kind: 'outside'; id: string; alias: string; credentials: string }
  | { kind: 'unnamed'; words: string }

/** Supervision as the learner logged it, with how far its confirmation is. */
export type Supervision = {
  id: string
  learnerId: string
  learnerName: string
  heldOn: string
  minutes: number
  kind: 'individual' | 'peer' | 'group'
  supervisor: Supervisor
  discussed: string
  feedback: string
  reflections: string[]
  logReviewed: boolean
  revision: number
  /** The hash of what a supervisor confirms, as it stands now. */
  content: string
  answers: ConfirmationAnswer[]
  standing: Standing
}

function selectSupervision(reader: Reader, centreId: string) {
  return reader
    .selectFrom('supervision')
    .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'supervision.centre_id').onRef('learner.id', '=', 'supervision.learner_id'))
    .innerJoin('person as learning', 'learning.id', 'learner.person_id')
    .leftJoin('person as supervising', 'supervising.id', 'supervision.supervisor_id')
    .leftJoin('outside_supervisor as outside', (join) =>
      join.onRef('outside.centre_id', '=', 'supervision.centre_id').onRef('outside.id', '=', 'supervision.outside_supervisor_id'),
    )
    .selectAll('supervision')
    .select([
      'learning.name as learner_name',
      'supervising.name as supervisor_name',
      'outside.alias as outside_alias',
      'outside.credentials as outside_credentials',
    ])
    .select(sql<string>`encode(supervision_content(supervision), 'hex')`.as('content'))
    .select(
      sql<
        string[]
      >`array(select r.session_id::text from supervision_reflection r where r.centre_id = supervision.centre_id and r.supervision_id = supervision.id order by 1)`.as(
        'reflections',
      ),
    )
    .select(
      sql<
        ConfirmationAnswer[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('answer', c.answer, 'note', c.note, 'content', encode(c.content_sha256, 'hex'), 'minutes', c.minutes, 'on', c.confirmed_on) order by c.confirmed_at, c.id), '[]')
        from supervision_confirmation c where c.centre_id = supervision.centre_id and c.supervision_id = supervision.id)`.as('answers'),
    )
    .where('supervision.centre_id', '=', centreId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSupervision>['executeTakeFirstOrThrow']>>

function supervisorIn(row: Row): Supervisor {
  if (row.supervisor_id !== null) return { kind: 'centre', personId: row.supervisor_id, name: row.supervisor_name ?? 'Supervisor at the centre' }
  if (row.outside_supervisor_id !== null)
    return { kind: 'outside', id: row.outside_supervisor_id, alias: row.outside_alias ?? row.outside_supervisor, credentials: row.outside_credentials ?? '' }
  return { kind: 'unnamed', words: row.outside_supervisor }
}

function asSupervision(row: Row): Supervision {
  return {
    id: row.id,
    learnerId: row.learner_id,
    learnerName: row.learner_name,
    heldOn: row.held_on,
    minutes: row.minutes,
    kind: row.kind as Supervision['kind'],
    supervisor: supervisorIn(row),
    discussed: row.discussed,
    feedback: row.feedback,
    reflections: row.reflections,
    logReviewed: row.log_reviewed,
    revision: row.revision,
    content: row.content,
    answers: row.answers,
    standing: standingOf(row.answers, row.content),
  }
}

/** All supervision of a learner, the newest first. */
export async function listSupervision(reader: Reader, centreId: string, learnerId: string): Promise<Supervision[]> {
  const rows = await selectSupervision(reader, centreId)
    .where('supervision.learner_id', '=', learnerId)
    .orderBy('supervision.held_on', 'desc')
    .orderBy('supervision.id', 'desc')
    .execute()
  return rows.map(asSupervision)
}

/** One entry of a learner. */
export async function findSupervision(reader: Reader, centreId: string, learnerId: string, id: string): Promise<Supervision | undefined> {
  const row = await selectSupervision(reader, centreId).where('supervision.learner_id', '=', learnerId).where('supervision.id', '=', id).executeTakeFirst()
  return row && asSupervision(row)
}

/** The entries that name this supervisor or tutor of the centre, the newest first. */
export async function listSupervisionOf(reader: Reader, centreId: string, personId: string): Promise<Supervision[]> {
  const rows = await selectSupervision(reader, centreId)
    .where('supervision.supervisor_id', '=', personId)
    .orderBy('supervision.held_on', 'desc')
    .orderBy('supervision.id', 'desc')
    .execute()
  return rows.map(asSupervision)
}

/** One entry that names this supervisor or tutor of the centre. */
export async function findSupervisionOf(reader: Reader, centreId: string, personId: string, id: string): Promise<Supervision | undefined> {
  const row = await selectSupervision(reader, centreId).where('supervision.supervisor_id', '=', personId).where('supervision.id', '=', id).executeTakeFirst()
  return row && asSupervision(row)
}

/** Locks an entry until the transaction ends, then reads it: whoever confirms and whoever revises take turns. */
export async function lockSupervision(tx: Transaction<DB>, centreId: string, learnerId: string, id: string): Promise<Supervision> {
  await tx
    .selectFrom('supervision')
    .select('id')
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const row = await selectSupervision(tx, centreId).where('supervision.learner_id', '=', learnerId).where('supervision.id', '=', id).executeTakeFirstOrThrow()
  return asSupervision(row)
}
