import { longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage, idIn } from '../../frame/index.ts'
import { linksCrumb } from '../ask/form-page.tsx'
import { ShownSheets } from '../by-link/shown.tsx'
import { findRequest } from '../queries.ts'
import { answerWords, purposeLabel } from '../words.ts'

/** One request of the learner: how it was answered, and what exactly it was about. */
export async function showRequest(ask: Ask): Promise<Response> {
  const { centreId, learnerId } = learnerOf(ask)
  const request = found(await inCentre(ask.var.house.database, centreId, (tx) => findRequest(tx, centreId, learnerId, idIn(ask, 'request'))))
  const { shown, answer } = request
  const lede = answer === undefined ? 'Nobody has answered yet.' : `${answerWords(shown.purpose, answer.answer)}, on ${longDay(answer.on)}.`
  const body = (
    <div class="stack">
      {answer !== undefined && answer.said !== '' && (
        <Sheet title="What was said">
          <p class="as-typed">{answer.said}</p>
        </Sheet>
      )}
      <h2>What they were shown</h2>
      <ShownSheets shown={shown} wrong={answer?.wrong} />
    </div>
  )
  return answerPage(ask, { title: purposeLabel(shown.purpose), lede, breadcrumb: [linksCrumb] }, body)
}
