import { dayOf, relativeDay } from '../../kernel/dates.ts'
import type { Link } from './link.ts'

/** Since when the page behind a link was opened. What checks letters for somebody opens their links too, and nobody can tell the two apart. */
export function openedWords({ openedAt }: Pick<Link, 'openedAt'>, today: string, zone: string): string {
  return openedAt === null ? 'not opened yet' : `opened ${relativeDay(dayOf(openedAt, zone), today)}, perhaps only by a mail scanner`
}
