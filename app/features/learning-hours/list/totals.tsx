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
        stacks
        columns={[{ label: 'For' }, { label: 'Guided, and in all', figures: true }]}
        rows={rows}
      />
    </Sheet>
  )
}

function row({ title, more }: { title: string; more: string }, { guided, total }: Minutes, guidedHours: number, totalHours: number | undefined) {
  const inAll = totalHours === undefined ? `${inHours(total)} h in all; no total is printed` : `${inHours(total)} of ${totalHours} h in all`
  return [
    <Entry title={title} more={more} />,
    <span class="cohort-hours">
      <span class="figures">
        {inHours(guided)} of {guidedHours} h
      </span>
      <ProgressBar value={guided} needed={guidedHours * 60} small />
      <span class="small quiet">{inAll}</span>
    </span>,
  ]
}
