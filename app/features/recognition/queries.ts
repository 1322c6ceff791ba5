import { sql } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import { recognitionStanding, type AgreedRecognition, type RecognitionKind, type RecognitionStanding } from './rules.ts'

/** The newest decision upon a request. */
export type RecognitionDecision = { revision: number; decision: 'agreed' | 'refused'; reason: string; decidedByName: string; decidedOn: string }

/** What a learner asks to have recognised, with the newest decision upon it. `criteria` is empty for the whole unit. */
export type Recognition = {
  id: string
  learnerId: string
  learnerPersonId: string
  learnerName: string
  kind: RecognitionKind
  specification: string
  unit: string
  criteria: string[]
  evidence: string
  askedOn: string
  revision: number
  decision: RecognitionDecision | undefined
  standing: RecognitionStanding
}

function everyRecognition(reader: Reader, centreId: string) {
  return reader
    .selectFrom('recognition as r')
    .innerJoin('learner as l', (join) => join.onRef('l.centre_id', '=', 'r.centre_id').onRef('l.id', '=', 'r.learner_id'))
    .innerJoin('person as p', 'p.id', 'l.person_id')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('recognition_decision as d')
          .innerJoin('person as by', 'by.id', 'd.decided_by')
          .select(['d.revision', 'd.decision', 'd.reason', 'd.decided_on', 'by.name'])
          .whereRef('d.centre_id', '=', 'r.centre_id')
          .whereRef('d.recognition_id', '=', 'r.id')
          .orderBy('d.decided_at', 'desc')
          .orderBy('d.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .selectAll('r')
    .select(['p.name as learner_name', 'l.person_id as learner_person_id'])
    .select(['newest.revision as decided_revision', 'newest.decision', 'newest.reason', 'newest.decided_on', 'newest.name as decided_by_name'])
    .where('r.centre_id', '=', centreId)
    .orderBy('r.asked_on', 'desc')
    .orderBy('r.id', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof everyRecognition>['execute']>>[number]

function asRecognition(row: Row): Recognition {
  const decision: RecognitionDecision | undefined =
    row.decision === null || row.decided_revision === null
      ? undefined
      : {
          revision: row.decided_revision,
          decision: row.decision as RecognitionDecision['decision'],
          reason: row.reason ?? '',
          decidedByName: row.decided_by_name ?? '',
          decidedOn: row.decided_on ?? '',
        }
  return {
    id: row.id,
    learnerId: row.learner_id,
    learnerPersonId: row.learner_person_id,
    learnerName: row.learner_name,
    kind: row.kind as RecognitionKind,
    specification: row.specification,
    unit: row.unit_reference,
    criteria: row.criteria,
    evidence: row.evidence,
    askedOn: row.asked_on,
    revision: row.revision,
    decision,
    standing: recognitionStanding({ revision: row.revision, withdrawn: row.withdrawn_at !== null, decision }),
  }
}

/** All that a learner has asked to have recognised, the newest first. */
export async function findRecognitions(reader: Reader, centreId: string, learnerId: string): Promise<Recognition[]> {
  const rows = await everyRecognition(reader, centreId).where('r.learner_id', '=', learnerId).execute()
  return rows.map(asRecognition)
}

/** One request of a learner. */
export async function findRecognition(reader: Reader, centreId: string, learnerId: string, id: string): Promise<Recognition | undefined> {
  const row = await everyRecognition(reader, centreId).where('r.learner_id', '=', learnerId).where('r.id', '=', id).executeTakeFirst()
  return row && asRecognition(row)
}

type Staff = Pick<MemberVisit, 'centreId' | 'personId' | 'place'>

/** The requests of the learners whom a tutor or assessor works with; all of the centre for its administrator. */
function theirs(reader: Reader, { centreId, personId, place: { role } }: Staff) {
  const query = everyRecognition(reader, centreId)
  if (role === 'administrator') return query
  return query.where(role === 'tutor' ? 'l.tutor_id' : 'l.assessor_id', '=', personId)
}

/** What those who work with learners find, the newest first; what was withdrawn is left out. */
export async function findRecognitionsFor(reader: Reader, staff: Staff, limit: number): Promise<Recognition[]> {
  return (await theirs(reader, staff).where('r.withdrawn_at', 'is', null).limit(limit).execute()).map(asRecognition)
}

/** One request of a learner whom this member of staff works with. */
export async function findRecognitionFor(reader: Reader, staff: Staff, id: string): Promise<Recognition | undefined> {
  const row = await theirs(reader, staff).where('r.id', '=', id).executeTakeFirst()
  return row && asRecognition(row)
}

/** What has been agreed for a learner, unit by unit. */
export async function findAgreedRecognitions(reader: Reader, centreId: string, learnerId: string): Promise<AgreedRecognition[]> {
  const { rows } = await sql<AgreedRecognition>`
    select r.unit_reference as unit, r.kind, r.criteria from recognition r
    where r.centre_id = ${centreId} and r.learner_id = ${learnerId} and r.withdrawn_at is null and 'agreed' = (
      select d.decision from recognition_decision d
      where d.centre_id = r.centre_id and d.recognition_id = r.id and d.revision = r.revision
      order by d.decided_at desc, d.id desc limit 1)`.execute(reader)
  return rows
}
