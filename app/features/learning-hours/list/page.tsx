import { shortDay } from '../../../kernel/dates.ts'
import { duration, hours as inHours } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Purposes } from '../purposes.ts'
import type { LearningHour } from '../queries.ts'
import { isGuided, learningKinds } from '../rules.ts'
import { Totals } from './totals.tsx'

type Shown = { purposes: Purposes; hours: readonly LearningHour[]; today: string; own: boolean }

/** What adds up against the figures, then every entry, then what counts as guided and why. */
export function LearningHours({ purposes, hours, today, own }: Shown) {
  const counting = hours.filter(({ takenOut }) => !takenOut)
  const out = hours.filter(({ takenOut }) => takenOut)
  return (
    <div class="stack">
      {hours.length === 0 ? <Nothing own={own} /> : <Totals purposes={purposes} hours={hours} />}
      {counting.length > 0 && <Entries title="What was logged" hours={counting} purposes={purposes} today={today} own={own} />}
      {out.length > 0 && <Entries title="Taken out" hours={out} purposes={purposes} today={today} own={own} />}
      <WhatIsGuided />
    </div>
  )
}

type EntriesProps = { title: string; hours: readonly LearningHour[]; purposes: Purposes; today: string; own: boolean }

function Entries({ title, hours, purposes, today, own }: EntriesProps) {
  const year = Number(today.slice(0, 4))
  return (
    <Sheet title={title}>
      <DataTable
        caption={title}
        hideCaption
        columns={[{ label: 'What' }, { label: 'How long', figures: true }]}
        rows={hours.map((hour) => [
          <Entry
            title={own ? <a href={routes.learningHour.at({ hour: hour.id })}>{titleOf(hour, year)}</a> : titleOf(hour, year)}
            more={`${purposeOf(hour, purposes)} · ${isGuided(hour.kind) ? 'guided' : 'total only'}`}
          >
            {hour.note !== '' && <span class="as-typed">{hour.note}</span>}
          </Entry>,
          duration(hour.minutes),
        ])}
      />
    </Sheet>
  )
}

function titleOf({ kind, day }: LearningHour, year: number): string {
  return `${learningKinds[kind].label}, ${shortDay(day, year)}`
}

function purposeOf({ enrolmentId, registrationId }: LearningHour, { units, qualifications }: Purposes): string {
  const unit = units.find(({ enrolment }) => enrolment.id === enrolmentId)?.unit
  if (unit !== undefined) return `Unit ${unit.number} (${unit.reference})`
  return qualifications.find(({ registration }) => registration.id === registrationId)?.title ?? 'No unit of now'
}

/** R016: which kinds are guided, so that nobody has to guess. */
function WhatIsGuided() {
  const labels = (guided: boolean) =>
    Object.values(learningKinds)
      .filter((kind) => kind.guided === guided)
      .map(({ label }) => <li>{label}</li>)
  return (
    <Disclosure sheet summary="What counts as guided, and why">
      <p class="prose">
        Guided learning is time in which a tutor, supervisor or assessor is with you while you learn, in real time, in a room or at a distance. Everything else
        that your tutor sets, and your own study, counts to the total time of the qualification and not as guided.
      </p>
      <h3>Guided</h3>
      <ul class="prose">{labels(true)}</ul>
      <h3>Total time only</h3>
      <ul class="prose">{labels(false)}</ul>
    </Disclosure>
  )
}

function Nothing({ own }: { own: boolean }) {
  if (!own)
    return (
      <EmptyState icon="clock" title="Nothing logged yet">
        The learner logs inductions, webinars, tutorials, reading and study here, and you see how they add up.
      </EmptyState>
    )
  return (
    <EmptyState
      icon="clock"
      title="No learning time yet"
      action={
        <ButtonLink icon="plus" href={routes.newLearningHour.at()}>
          Log learning time
        </ButtonLink>
      }
      example={
        <p>
          <strong>Live webinar, 12 March</strong> · Unit 501 · guided · {inHours(90)} h
        </p>
      }
    >
      A qualification names guided learning hours and a total time. Log inductions, webinars, tutorials, reading and study, and this page adds them up against
      both.
    </EmptyState>
  )
}
