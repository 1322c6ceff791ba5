import { sql, type Transaction } from 'kysely'
import { isId } from '../../kernel/ids.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import { roomFor } from '../../platform/web/kept-pages.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import { getUnit } from '../catalogue/index.ts'
import { evaluateMany, reckonForOthers, type Enrolment, type Reckoning } from '../practice/index.ts'
import { standingOf, type UnitStanding } from '../submissions/index.ts'
import type { CohortRow, Figures } from './rules.ts'

/** A learner on a unit, as a member of staff finds them. */
export type Enrolled = {
  learnerId: string
  personId: string
  name: string
  enrolment: Enrolment
  standing: UnitStanding
  seq: number
  lastEntryOn: string | null
  tutorName: string | null
  assessorName: string | null
  submissionId: string | null
}

/** The page of a cohort: so many rows, and where it begins. */
export type Paging = { from: number; size: number }

/** The learners of this member of staff, by name; all of the centre for its administrator. One row more than asked tells that there are more. */
export async function findEnrolled(
  tx: Transaction<DB>,
  visit: MemberVisit,
  only: { learnerId?: string; unit?: string; search?: string },
  paging: Paging,
): Promise<Enrolled[]> {
  const { centreId, personId, place } = visit
  let query = everybodyEnrolled(tx, centreId)
  if (place.role === 'tutor') query = query.where('l.tutor_id', '=', personId)
  if (place.role === 'supervisor') query = query.where('l.supervisor_id', '=', personId)
  if (place.role === 'assessor') query = query.where('l.assessor_id', '=', personId)
  if (only.learnerId !== undefined) query = query.where('l.id', '=', only.learnerId)
  if (only.unit !== undefined) query = query.where(sql`replace(e.unit_reference, '/', '-')`, '=', only.unit)
  if (only.search !== undefined) query = query.where('p.name', 'ilike', `%${only.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  const rows = await query.offset(paging.from).limit(paging.size).execute()
  return rows.map((row) => ({
    learnerId: row.learner,
    personId: row.person_id,
    name: row.name,
    enrolment: {
      id: row.id,
      learnerId: row.learner,
      specification: row.specification,
      unit: row.unit_reference,
      registeredOn: row.registered_on,
      targetOn: row.target_on,
    },
    standing: standingOf(row.submission !== null, (row.result ?? undefined) as 'pass' | 'referral' | 'fail' | undefined),
    seq: row.seq ?? 0,
    lastEntryOn: row.last_entry,
    tutorName: row.tutor_name,
    assessorName: row.assessor_name,
    submissionId: row.submission,
  }))
}

function everybodyEnrolled(tx: Transaction<DB>, centreId: string) {
  return withLastSubmission(tx, centreId)
    .leftJoin('person as tutor', 'tutor.id', 'l.tutor_id')
    .leftJoin('person as assessor', 'assessor.id', 'l.assessor_id')
    .leftJoin('audit_head as h', (join) => join.onRef('h.centre_id', '=', 'l.centre_id').onRef('h.stream', '=', 'l.id'))
    .select(['e.id', 'e.specification', 'e.unit_reference', 'e.registered_on', 'e.target_on'])
    .select(['l.id as learner', 'l.person_id', 'p.name', 'tutor.name as tutor_name', 'assessor.name as assessor_name', 'h.seq'])
    .select((one) =>
      one
        .selectFrom('session as s')
        .select((each) => each.fn.max('s.held_on').as('day'))
        .whereRef('s.centre_id', '=', 'l.centre_id')
        .whereRef('s.learner_id', '=', 'l.id')
        .as('last_entry'),
    )
    .orderBy('p.name')
    .orderBy('e.id')
}

function withLastSubmission(tx: Transaction<DB>, centreId: string) {
  return tx
    .selectFrom('enrolment as e')
    .innerJoin('learner as l', (join) => join.onRef('l.centre_id', '=', 'e.centre_id').onRef('l.id', '=', 'e.learner_id'))
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .select((one) =>
      one
        .selectFrom('submission as s')
        .select('s.id')
        .whereRef('s.centre_id', '=', 'e.centre_id')
        .whereRef('s.enrolment_id', '=', 'e.id')
        .orderBy('s.number', 'desc')
        .limit(1)
        .as('submission'),
    )
    .select((one) =>
      one
        .selectFrom('submission as s')
        .leftJoin('unit_result as r', (join) => join.onRef('r.centre_id', '=', 's.centre_id').onRef('r.submission_id', '=', 's.id'))
        .select('r.result')
        .whereRef('s.centre_id', '=', 'e.centre_id')
        .whereRef('s.enrolment_id', '=', 'e.id')
        .orderBy('s.number', 'desc')
        .orderBy('r.decided_at', 'desc')
        .limit(1)
        .as('result'),
    )
    .where('e.centre_id', '=', centreId)
}

/** One learner of this member of staff on one unit (as it stands in an address), or on the first of theirs; none where it is not theirs. */
export async function findOneEnrolled(tx: Transaction<DB>, visit: MemberVisit, learnerId: string, unit?: string): Promise<Enrolled | undefined> {
  if (!isId(learnerId) || unit?.includes('\u0000')) return undefined
  const [found] = await findEnrolled(tx, visit, { learnerId, ...(unit === undefined ? {} : { unit }) }, { from: 0, size: 1 })
  return found
}

/** A learner's reckoning as staff may see it, kept until their record changes or the day does. */
export function reckon(tx: Transaction<DB>, visit: MemberVisit, enrolled: Enrolled): Promise<Reckoning> {
  return reckonForOthers(tx, visit.centreId, enrolled.enrolment, enrolled.seq, visit.today)
}

const kept = roomFor<Figures>(8 * 1024 * 1024)

/**
 * Rows of the cohort: figures and states, and nothing that anybody wrote. The figures of a learner are kept until their record
 * changes or the day does; the records of those that are not kept are read in one query.
 */
export async function getCohortRows(tx: Transaction<DB>, { centreId, today }: MemberVisit, enrolled: readonly Enrolled[]): Promise<CohortRow[]> {
  const find = ({ enrolment, seq }: Enrolled) => kept.find(`${centreId}/${enrolment.id}`, `${seq}/${today}`)
  const missing = enrolled.filter((one) => find(one) === undefined)
  const evaluated = await evaluateMany(
    tx,
    centreId,
    missing.map(({ enrolment }) => enrolment),
    today,
  )
  const reckoned = new Map(Array.from(evaluated, ([id, evaluation]) => [id, figuresOf(evaluation)]))
  for (const { enrolment, seq } of missing) {
    const figures = reckoned.get(enrolment.id)
    if (figures !== undefined) kept.keep(`${centreId}/${enrolment.id}`, `${seq}/${today}`, figures, 400 + 8 * figures.criteria.length)
  }
  const rows: CohortRow[] = []
  for (const one of enrolled) {
    const figures = reckoned.get(one.enrolment.id) ?? find(one)
    if (figures === undefined) throw new Error('A learner was not reckoned')
    const { learnerId, name, standing, lastEntryOn, enrolment, submissionId } = one
    const unit = (await getUnit(tx, centreId, enrolment.specification, enrolment.unit)).number
    rows.push({ learnerId, name, unit, reference: enrolment.unit, standing, lastEntryOn, targetOn: enrolment.targetOn, submissionId, figures })
  }
  return rows
}

function figuresOf({ hours, missing, criteria }: Evaluation): Figures {
  return { counted: hours.counted, needed: hours.needed, waiting: hours.waiting, missing, criteria: criteria.map(({ state }) => state) }
}
