import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/dates.ts'
import { evaluate } from '../../sufficiency/evaluate.ts'
import { unit501 } from '../../sufficiency/example-unit.ts'
import { recordAsOf } from './record-as-of.ts'
import { amara } from './stories/amara.ts'
import { carys } from './stories/carys.ts'
import { elin, elinFirstSubmitted } from './stories/elin.ts'
import { tell, workingDays } from './tell.ts'

const unit = unit501()
// Every day of a week, before and after summer time begins and ends.
const days = ['2026-03-25', '2026-07-01', '2026-10-21', '2027-01-04'].flatMap((first) => Array.from({ length: 7 }, (_, more) => addDays(first, more)))

describe('a story', () => {
  it.each(days)('told on %s, has the same hours and mistakes', (today) => {
    const { hours, criteria, missing } = evaluate(unit, tell(amara, workingDays(today)), { asOf: today })
    expect([hours.counted, hours.waiting]).toEqual([810, 150])
    expect(missing).toBe(9)
    expect(criteria.flatMap(({ requirements }) => requirements).find(({ id }) => id === '501-1.2-needs-first')?.state).toBe('incomplete')
  })

  it.each(days)('told on %s, lacks nothing but the supervision that is confirmed by link', (today) => {
    const { criteria } = evaluate(unit, tell(carys, workingDays(today)), { asOf: today })
    const open = criteria.flatMap(({ requirements }) => requirements).filter(({ state }) => state === 'incomplete' || state === 'not started')
    expect(open.map(({ id }) => id)).toEqual(['501-3.1-reviewed', '501-3.3-supervision'])
  })

  it('as of a day, knows nothing that came later', () => {
    const today = '2026-11-21'
    const day = workingDays(today)(elinFirstSubmitted)
    const then = recordAsOf(tell(elin, workingDays(today)), day)
    expect(then.sessions).toHaveLength(9)
    expect(evaluate(unit, then, { asOf: day }).hours.counted).toBe(1080)
    expect(JSON.stringify(then)).not.toContain('Circle of three')
  })
})

describe('a working day', () => {
  it('is the Friday before where it falls on a weekend', () => {
    const day = workingDays('2026-11-21')
    expect([day(0), day(1), day(6), day(7), day(8)]).toEqual(['2026-11-20', '2026-11-20', '2026-11-13', '2026-11-13', '2026-11-13'])
  })
})
