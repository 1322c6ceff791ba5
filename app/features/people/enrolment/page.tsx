import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { Field } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Enrolment } from '../../practice/index.ts'
import type { TeamChoices } from '../enrollee.ts'
import { enrolSchema } from '../schema.ts'
import type { OfferedUnit } from '../units.ts'

type Choices = TeamChoices & { units: readonly Option[] }

type EnrolWords = {
  open: OpenForm
  membershipId: string
  enrolments: readonly Enrolment[]
  known: readonly OfferedUnit[]
  choices: Choices
  problems?: Problems | undefined
}

export function EnrolPage({ open, membershipId, enrolments, known, choices, problems }: EnrolWords) {
  const filled = { schema: enrolSchema, values: open.values, problems }
  return (
    <div class="stack">
      {enrolments.length > 0 && <EnrolledSheet enrolments={enrolments} known={known} />}
      <KeptForm open={open} action={routes.enrol.at({ membership: membershipId })} submit="Enrol on this unit" schema={enrolSchema} problems={problems}>
        <Field {...filled} of="unit" options={choices.units} />
        <Field {...filled} of="registeredOn" />
        <Field {...filled} of="targetOn" />
        <Field {...filled} of="tutor" options={choices.tutors} />
        <Field {...filled} of="supervisor" options={choices.supervisors} />
        <Field {...filled} of="assessor" options={choices.assessors} />
      </KeptForm>
    </div>
  )
}

function EnrolledSheet({ enrolments, known }: Pick<EnrolWords, 'enrolments' | 'known'>) {
  return (
    <Sheet title="Enrolled already">
      <DataTable
        caption="Units they are registered on"
        hideCaption
        stacks
        columns={[{ label: 'Unit' }, { label: 'Registered' }, { label: 'To finish by' }]}
        rows={enrolments.map((enrolment) => [
          <Entry title={known.find(({ reference }) => reference === enrolment.unit)?.label ?? enrolment.unit} />,
          longDay(enrolment.registeredOn),
          enrolment.targetOn === null ? 'Left open' : longDay(enrolment.targetOn),
        ])}
      />
    </Sheet>
  )
}
