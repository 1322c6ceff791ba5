import { describe, expect, test } from 'vitest'
import { workOf } from '../../test/harness/work-of.ts'
import { evaluate } from './evaluate.ts'
import { examplePractice } from './example-practice.ts'
import { unit501 } from './example-unit.ts'
import type { PracticeRecord } from './record.ts'

const unit = unit501()
const asOf = '2026-11-21'

/** The record, and how often something of it was looked at: a measure of work that is the same on every machine. */
function watched(record: PracticeRecord): { record: PracticeRecord; reads: () => number } {
  let reads = 0
  const proxies = new WeakMap<object, object>()
  function watch<Part extends object>(part: Part): Part {
    const known = proxies.get(part)
    if (known !== undefined) return known as Part
    const proxy = new Proxy(part, {
      get(target, key) {
        reads += 1
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'object' && value !== null ? watch(value) : value
      },
    })
    proxies.set(part, proxy)
    return proxy
  }
  return { record: watch(record), reads: () => reads }
}

function readsOf(record: PracticeRecord): number {
  const one = watched(record)
  evaluate(unit, one.record, { asOf })
  return one.reads()
}

function work(record: PracticeRecord, times: number): number {
  return workOf(() => {
    for (let time = 0; time < times; time += 1) evaluate(unit, record, { asOf })
  })
}

function whole(sessionsEach: number): PracticeRecord {
  return examplePractice({ clients: 9, sessionsEach, firstDay: '2021-01-04' })
}

/** Every third reflection and piece of feedback is missing, every fifth session begins while another still goes on. */
function withGaps(sessionsEach: number): PracticeRecord {
  const record = whole(sessionsEach)
  record.reflections = record.reflections.filter((_, at) => at % 3 !== 0)
  record.feedback = record.feedback.filter((_, at) => at % 3 !== 0)
  for (const [at, session] of record.sessions.entries()) {
    const before = record.sessions[at - 1]
    if (at % 5 === 0 && before !== undefined) Object.assign(session, { date: before.date, start: before.start })
  }
  return record
}

describe.each([
  ['a whole record', whole],
  ['a record with gaps and overlaps', withGaps],
] as const)('evaluating %s', (_, practice) => {
  test('looks at a record of ten times the sessions at most eleven times as often', () => {
    const ratio = readsOf(practice(70)) / readsOf(practice(7))
    expect(ratio).toBeGreaterThan(5)
    expect(ratio).toBeLessThanOrEqual(11)
  })

  // What is quadratic would be a hundred times the work. A thousand runs, so that neither the collector nor the clock’s step decides.
  test('takes about ten times the work for it, not a hundred times', () => {
    const [small, large] = [practice(7), practice(70)]
    for (const record of [large, small]) work(record, 20)
    const each = { small: work(small, 1000) / 1000, large: work(large, 100) / 100 }
    expect(each.large / each.small).toBeLessThan(20)
  })
})
