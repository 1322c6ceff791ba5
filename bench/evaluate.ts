import { findUnit } from '../app/specification/read.ts'
import { readSpecifications, specificationsFolder } from '../app/specification/folder.ts'
import { evaluate } from '../app/sufficiency/evaluate.ts'
import { examplePractice } from '../app/sufficiency/example-practice.ts'

/** Milliseconds of processor time this process has had: the same whatever else the machine does. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Evaluations in a second of one core’s time, of a record as large as a Diploma’s: 9 clients, 60 sessions and all that goes with
 * them. What the collector does beside it on another core is counted too; the first seconds of a process, in which V8 still compiles,
 * are not.
 */
export function evaluationsPerSecond(forMilliseconds: number = 2000): number {
  const unit = findUnit(readSpecifications(specificationsFolder()), 'H/617/2907')
  if (unit === undefined) throw new Error('Unit H/617/2907 is not among the specifications')
  const record = examplePractice({ clients: 9, sessionsEach: 7 })
  record.sessions.splice(60)
  const held = new Set(record.sessions.map((session) => session.id))
  record.reflections = record.reflections.filter((reflection) => held.has(reflection.session))
  record.feedback = record.feedback.filter((feedback) => feedback.session !== undefined && held.has(feedback.session))
  evaluateFor(forMilliseconds, () => evaluate(unit, record, { asOf: '2026-11-21' }))
  const { done, milliseconds } = evaluateFor(forMilliseconds, () => evaluate(unit, record, { asOf: '2026-11-21' }))
  return Math.round((done * 1000) / milliseconds)
}

function evaluateFor(least: number, evaluateOnce: () => unknown): { done: number; milliseconds: number } {
  const began = worked()
  let done = 0
  while (worked() - began < least) {
    for (let at = 0; at < 50; at += 1) evaluateOnce()
    done += 50
  }
  return { done, milliseconds: worked() - began }
}
