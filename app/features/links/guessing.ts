import { allowanceOf } from '../../platform/web/allowance.ts'
import type { Handler } from '../../platform/web/feature.ts'
import { answerTooOften } from '../frame/index.ts'

/** Wrong addresses from one network address: sixty at once, and six more a minute. Whoever mistypes never comes near it. */
const wrong = allowanceOf({ most: 60, perMinute: 6 })

/**
 * Stops whoever tries addresses of links: an address that leads nowhere is counted, one that leads somewhere is not. Who has tried too
 * often gets no answer for a while, also by a right one, so that it cannot be told from the others.
 */
export function notGuessing(handle: Handler): Handler {
  return async (ask) => {
    if (!wrong.take(ask)) return answerTooOften(ask)
    const answer = await handle(ask)
    if (answer.status !== 404) wrong.giveBack(ask)
    return answer
  }
}
