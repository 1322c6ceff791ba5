import { hours as inHours } from '../../../kernel/text.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { ProgressBar } from '../../../ui/progress-meter/progress-meter.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Purposes } from '../purposes.ts'
import type { LearningHour } from '../queries.ts'
import { sumOf, sumToward, type Minutes } from '../rules.ts'

/** What was logged against the guided learning hours and the total time that each unit and qualification stands for. */
export function Totals({ purposes: { units, qualifications }, hours }: { purposes: Purposes; hours: readonly LearningHour[] }) {
  const rows = [
    ...qualifications.map(({ registration, qualification, title, enrolmentIds }) => {
      const sum = sumToward(hours, registration.id, enrolmentIds)
      return row({ title, more: 'Its units, and what was for the whole' }, sum, qualification.guidedLearningHours, qualification.totalQualificationTime)
    }),
    ...units.map(({ enrolment, unit, totalHours }) => {
      const sum = sumOf(hours.filter(({ enrolmentId }) => enrolmentId === enrolment.id))
      return row({ title: `Unit ${unit.number} · ${unit.title}`, more: unit.reference }, sum, unit.guidedLearningHours, totalHours)
    }),
  ]
  return (
    <Sheet title="Against the figures">
      <DataTable
        caption="Learning time logged, against guided learning hours and total time"
        hideCaption
        columns={[{ label: 'For' }, { label: 'Guided', figures: true }, { label: 'In all', figures: true }]}
        rows={rows}
      />
    </Sheet>
  )
}

function row({ title, more }: { title: string; more: string }, { guided, total }: Minutes, guidedHours: number, totalHours: number | undefined) {
  return [<Entry title={title} more={more} />, <Against minutes={guided} of={guidedHours} />, <Against minutes={total} of={totalHours} />]
}

function Against({ minutes, of }: { minutes: number; of: number | undefined }) {
  if (of === undefined) return <span class="figures">{inHours(minutes)} h, no figure printed</span>
  return (
    <span class="cohort-hours">
      <span class="figures">
        {inHours(minutes)} of {of} h
      </span>
      <ProgressBar value={minutes} needed={of * 60} small />
    </span>
  )
}
