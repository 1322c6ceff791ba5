import { routes } from '../../routes.ts'
import type { Unit } from '../../specification/schema.ts'
import type { Evaluation } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'

/** A criterion that an entry has to do with: its words, whether the entry serves it, and what the entry still lacks for it. */
export type Task = { number: string; statement: string; href: string; serves: boolean; lacks: string[] }

/** The tasks of the unit that a diary entry, its reflection and its feedback serve or could serve (R045). */
export function tasksOf(session: string, record: PracticeRecord, evaluation: Evaluation, unit: Unit): Task[] {
  const own = new Set([
    session,
    ...record.reflections.filter((one) => one.session === session).map((one) => one.id),
    ...record.feedback.filter((one) => one.session === session).map((one) => one.id),
  ])
  const statements = new Map(unit.outcomes.flatMap((outcome) => outcome.criteria).map((criterion) => [criterion.id, criterion.statement]))
  return evaluation.criteria.flatMap(({ id, number, serves, requirements }) => {
    const isServed = serves.some((ref) => own.has(ref.id)) || requirements.some((requirement) => requirement.counts.some((ref) => own.has(ref.id)))
    const lacks = requirements.flatMap((requirement) => requirement.notCounting.filter(({ ref }) => own.has(ref.id)).map(({ reason }) => reason.words))
    if (!isServed && lacks.length === 0) return []
    const href = `${routes.unit.at({ unit: 'own' })}#criterion-${id}`
    return [{ number, statement: statements.get(id) ?? '', href, serves: isServed, lacks: Array.from(new Set(lacks)) }]
  })
}
