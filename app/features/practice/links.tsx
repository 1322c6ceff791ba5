import type { Child } from 'hono/jsx'
import type { RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { addressOf } from './addresses.ts'
import { namesIn } from './names.ts'

/** Links to the learner's own records by their names. A unit's page links the same records under many criteria: each is drawn once. */
export function linksIn(record: PracticeRecord, today: string): (ref: RecordRef) => Child {
  const name = namesIn(record, today)
  // An evaluation names one record by one reference, the same everywhere.
  const drawn = new Map<RecordRef, Child>()
  return (ref) => {
    const before = drawn.get(ref)
    if (before !== undefined) return before
    const link = <a href={addressOf(ref, record)}>{name(ref)}</a>
    drawn.set(ref, link)
    return link
  }
}
