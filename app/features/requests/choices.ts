import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { withoutWithheld } from '../../sufficiency/withheld.ts'
import type { Option } from '../../ui/form/field-meta.ts'
import { getUnit } from '../catalogue/index.ts'
import type { Recipient } from '../links/index.ts'
import { findEnrolments, getPracticeRecord } from '../practice/index.ts'
import { reflectionAspects } from '../sessions/index.ts'
import type { ShownFor } from './request.ts'

type Criterion = ShownFor<'write witness testimony'>['criteria'][number]

/** Whom a learner can ask, and about what. */
export type Choices = {
  record: PracticeRecord
  /** Outside supervisors by alias. */
  supervisors: Option[]
  /** Everybody outside who may have seen the learner at work. */
  witnesses: Option[]
  criteria: Option[]
  statements: Criterion[]
  recipientOf(chosen: string): Recipient | undefined
  clientOf(recipient: Recipient): string | null
}

/** Reads them for a learner: nothing of clients who have taken back their consent (R107). */
export async function readChoices(tx: Transaction<DB>, centreId: string, learnerId: string): Promise<Choices> {
  const record = withoutWithheld(await getPracticeRecord(tx, centreId, learnerId))
  const outside = await tx
    .selectFrom('outside_supervisor')
    .select(['id', 'alias'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .orderBy('alias')
    .execute()
  const people = [
    ...record.stakeholders.map(({ id, alias }) => ({ kind: 'stakeholder' as const, id, alias })),
    ...record.clients.map(({ id, alias }) => ({ kind: 'client' as const, id, alias })),
    ...outside.map(({ id, alias }) => ({ kind: 'supervisor' as const, id, alias })),
  ]
  const statements = await readStatements(tx, centreId, learnerId)
  return {
    record,
    supervisors: outside.map(({ id, alias }) => ({ value: id, label: alias })),
    witnesses: people.map(({ kind, id, alias }) => ({ value: `${kind}:${id}`, label: alias })),
    criteria: statements.map(({ id, number, statement }) => ({ value: id, label: `${number} ${statement}` })),
    statements,
    recipientOf: (chosen) => {
      const person = people.find(({ kind, id }) => chosen === `${kind}:${id}`)
      return person && { kind: person.kind, id: person.id }
    },
    clientOf: ({ kind, id }) => (kind === 'client' ? id : (record.stakeholders.find((one) => one.id === id)?.client ?? null)),
  }
}

async function readStatements(tx: Transaction<DB>, centreId: string, learnerId: string): Promise<Criterion[]> {
  const statements: Criterion[] = []
  for (const { specification, unit } of await findEnrolments(tx, centreId, learnerId)) {
    const { outcomes } = await getUnit(tx, centreId, specification, unit)
    statements.push(...outcomes.flatMap(({ criteria }) => criteria.map(({ id, number, statement }) => ({ id, number, statement }))))
  }
  return statements
}

/** Some of a learner's reflections as a supervisor outside reads them. */
export function freezeReflections(record: PracticeRecord, ids: readonly string[]): ShownFor<'review reflective log'>['reflections'] {
  return record.reflections
    .filter(({ id }) => ids.includes(id))
    .map((reflection) => ({
      id: reflection.id,
      session: reflection.session,
      date: record.sessions.find(({ id }) => id === reflection.session)?.date ?? reflection.date,
      texts: reflectionAspects.flatMap(({ key, label }) => {
        const text = reflection[key] ?? ''
        return text === '' ? [] : [{ label, text }]
      }),
    }))
}
