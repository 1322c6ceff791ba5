import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { addressOf } from './addresses.ts'
import { namesIn } from './names.ts'

/** Links to the learner's own records by their names. A unit's page links the same records under many criteria: each is drawn once. */
export function linksIn(record: PracticeRecord, today: string): (ref: RecordRef) => Child {
  const name = namesIn(record, today)
  const drawn = new Map<string, Child>()
  return (ref) => {
    const key = `${ref.kind} ${ref.id}`
    const before = drawn.get(key)
    if (before !== undefined) return before
    const link = html`<a href="${addressOf(ref, record)}">${name(ref)}</a>`
    drawn.set(key, link)
    return link
  }
}
