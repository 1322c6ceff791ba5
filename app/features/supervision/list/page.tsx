import { shortDay } from '../../../kernel/dates.ts'
import { duration } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Evaluation, Reason } from '../../../sufficiency/evaluation.ts'
import { amount, amountMore } from '../../../sufficiency/words.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { NextList } from '../../../ui/next-list/next-list.tsx'
import { ProgressMeter } from '../../../ui/progress-meter/progress-meter.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { stepsWithAddresses, type Reckoning } from '../../practice/index.ts'
import type { Supervision } from '../queries.ts'
import { kindLabel } from '../schema.ts'
import { StandingBadge } from '../standing.tsx'
import { supervisorName } from '../supervisors.ts'

type Shown = { entries: readonly Supervision[]; reckoning: Reckoning | undefined; today: string }

const fewSteps = 3

/** The learner's supervision: how much counts of what is needed, what next, then every entry. */
export function answerSupervisionList(ask: Ask, shown: Shown): Response {
  const { entries, reckoning } = shown
  const log = (
    <ButtonLink href={routes.newSupervision.at()} icon="plus">
      Log supervision
    </ButtonLink>
  )
  if (entries.length === 0) return answerPage(ask, { title: 'Supervision', lede: neededWords(reckoning?.evaluation) }, <Nothing />)
  const steps =
    reckoning === undefined
      ? []
      : stepsWithAddresses(
          reckoning.evaluation.nextSteps.filter(({ at }) => (at.kind === 'new' ? at.of : at.kind) === 'supervision'),
          reckoning.record,
        )
  const aside = steps.length > 0 && (
    <Sheet title="Next" compact>
      <NextList steps={steps.slice(0, fewSteps)} />
    </Sheet>
  )
  return answerPage(ask, { title: 'Supervision', lede: neededWords(reckoning?.evaluation), main: log, aside: aside || undefined }, <Log {...shown} />)
}

function neededWords(evaluation: Evaluation | undefined): string | undefined {
  if (evaluation?.supervision.needed === undefined) return undefined
  const { counted, needed } = evaluation.supervision
  if (counted >= needed) return `You have the ${amount(needed)} of supervision with feedback that your unit asks for.`
  return `You need ${amountMore(needed - counted)} of supervision with feedback.`
}

/** The entries that do not count for the hours, each with the reason. */
function whyNotCounting(evaluation: Evaluation | undefined): Map<string, Reason> {
  const requirements = evaluation?.criteria.flatMap((criterion) => criterion.requirements).filter((one) => one.kind === 'hours') ?? []
  const rejected = requirements.flatMap((one) => one.notCounting).filter(({ ref }) => ref.kind === 'supervision')
  return new Map(rejected.map(({ ref, reason }) => [ref.id, reason]))
}

/** Hours count with their feedback; that nobody confirmed them yet is for the assessor to weigh, and said here so that nobody is surprised. */
function whatItCounts({ standing }: Supervision, reason: Reason | undefined): string | undefined {
  if (reason !== undefined) return `Does not count: ${reason.words}`
  return standing.kind === 'confirmed' ? undefined : 'Counts; your assessor sees that it is not confirmed'
}

function Log({ entries, reckoning, today }: Shown) {
  const reasons = whyNotCounting(reckoning?.evaluation)
  const supervision = reckoning?.evaluation.supervision
  return (
    <div class="stack">
      {supervision?.needed !== undefined && (
        <Sheet title="Supervision that counts" compact>
          <ProgressMeter value={supervision.counted} needed={supervision.needed} figure={amount(supervision.counted)} of={`of ${amount(supervision.needed)}`} />
        </Sheet>
      )}
      <Sheet title="Your log" id="log">
        <DataTable
          caption="Your supervision, the newest first"
          hideCaption
          columns={[{ label: 'Date' }, { label: 'Length', figures: true }, { label: 'State' }]}
          rows={entries.map((entry) => [
            <Entry
              title={<a href={routes.oneSupervision.at({ supervision: entry.id })}>{shortDay(entry.heldOn, Number(today.slice(0, 4)))}</a>}
              more={`${kindLabel(entry.kind)} · ${supervisorName(entry.supervisor)}`}
            />,
            duration(entry.minutes),
            <Entry
              title={<StandingBadge supervision={entry} short />}
              more={supervision?.needed === undefined ? undefined : whatItCounts(entry, reasons.get(entry.id))}
            />,
          ])}
        />
      </Sheet>
    </div>
  )
}

function Nothing() {
  return (
    <EmptyState
      icon="supervision"
      title="No supervision yet"
      action={
        <ButtonLink href={routes.newSupervision.at()} icon="plus">
          Log supervision
        </ButtonLink>
      }
      example={
        <p>
          <strong>12 March, 45 min, individual</strong> · “You leap to solutions when Client B is silent. Try to count to ten.” · 2 reflections reviewed ·
          confirmed
        </p>
      }
    >
      <p>
        Log each time you talk your practice over with a supervisor or tutor: when, how long, what they told you, which reflections you went through. They
        confirm it, signed in here or by a link.
      </p>
    </EmptyState>
  )
}
