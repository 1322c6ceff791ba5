import { hours } from '../../kernel/text.ts'

const longestSession = 480

/** What looks like a slip in a plan; it is kept as typed all the same. */
export type PlanDoubt = 'no sessions' | 'no hours' | 'long sessions'

/** Sessions without hours, hours without sessions, or sessions over the eight hours that can count (design: what counts as an hour). */
export function doubtAbout({ sessions, minutes }: { sessions: number; minutes: number }): PlanDoubt | undefined {
  if (sessions === 0 && minutes > 0) return 'no sessions'
  if (sessions > 0 && minutes === 0) return 'no hours'
  return sessions > 0 && minutes / sessions > longestSession ? 'long sessions' : undefined
}

/** R048 (501/1.1): the programmes of all clients together against the hours that the unit asks for. Never rounded up. */
export function plannedAgainstNeeded(planned: readonly number[], needed: number): { enough: boolean; words: string } {
  const total = planned.reduce((sum, minutes) => sum + minutes, 0)
  const enough = total >= needed
  const more = enough ? '' : ` Plan ${wholeHours(needed - total)} more.`
  return { enough, words: `Your plans come to ${hours(total)} of ${hours(needed)} hours.${more}` }
}

/** What is still lacking is not rounded down either: 1 minute is said as a minute. */
function wholeHours(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return minutes % 6 === 0 ? `${hours(minutes)} ${minutes === 60 ? 'hour' : 'hours'}` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
