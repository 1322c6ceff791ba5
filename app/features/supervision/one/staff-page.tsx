import { longDay } from '../../../kernel/dates.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { AnswerForm } from '../answer-form.tsx'
import type { Supervision } from '../queries.ts'
import { SupervisionFacts } from './facts.tsx'

type Shown = { supervision: Supervision; record: PracticeRecord; today: string; values?: Typed; problems?: Problems }

/** An entry before the supervisor or tutor whom it names. */
export function answerSupervisionToConfirm(ask: Ask, shown: Shown, status: 200 | 409 | 422): Response {
  const { supervision, values, problems } = shown
  const { standing } = supervision
  const words = {
    title: `Supervision of ${supervision.learnerName}`,
    lede:
      standing.kind === 'confirmed'
        ? `You confirmed this on ${longDay(standing.on)}.`
        : 'Look whether the date, the length and the feedback are as you remember them.',
    breadcrumb: [{ label: 'Supervision', href: routes.supervision.at() }],
  }
  const body = (
    <div class="stack">
      <SupervisionFacts {...shown} />
      {standing.kind !== 'confirmed' && (
        <Sheet title="Is this right?">
          <AnswerForm
            action={routes.confirmSupervision.at({ supervision: supervision.id })}
            content={supervision.content}
            values={values}
            problems={problems}
          />
        </Sheet>
      )}
    </div>
  )
  return answerPage(ask, words, body, status)
}
