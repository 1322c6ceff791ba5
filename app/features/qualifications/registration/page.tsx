import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import type { Specification } from '../../../specification/schema.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { Field } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import type { TeamChoices } from '../../people/index.ts'
import type { Registration } from '../../practice/index.ts'
import type { Offer } from '../offers.ts'
import { registerSchema } from '../schema.ts'

type RegisterWords = {
  open: OpenForm
  membershipId: string
  learnerId: string
  offers: readonly Offer[]
  choices: readonly Option[]
  specifications: readonly Specification[]
  team: TeamChoices
  registrations: readonly Registration[]
  problems?: Problems | undefined
}

export function RegisterPage({ open, membershipId, offers, choices, team, problems, ...rest }: RegisterWords) {
  const filled = { schema: registerSchema, values: open.values, problems }
  return (
    <div class="stack">
      {rest.registrations.length > 0 && <RegisteredSheet {...rest} />}
      <KeptForm open={open} action={routes.registerLearner.at({ membership: membershipId })} submit="Register" schema={registerSchema} problems={problems}>
        <Field {...filled} of="offer" options={offers.map(({ key, title }) => ({ value: key, label: title }))} />
        {choices.length > 0 && <Field {...filled} of="units" options={choices} />}
        <Field {...filled} of="registeredOn" />
        <Field {...filled} of="targetOn" />
        <Field {...filled} of="tutor" options={team.tutors} />
        <Field {...filled} of="supervisor" options={team.supervisors} />
        <Field {...filled} of="assessor" options={team.assessors} />
      </KeptForm>
    </div>
  )
}

function RegisteredSheet({ registrations, specifications, learnerId }: Pick<RegisterWords, 'registrations' | 'specifications' | 'learnerId'>) {
  const qualifications = new Map(specifications.flatMap((one) => one.qualifications).map((one) => [one.id, one]))
  return (
    <Sheet title="Registered already" aside={<a href={routes.learnerQualification.at({ learner: learnerId })}>How far they are</a>}>
      <DataTable
        caption="Qualifications they are registered on"
        hideCaption
        columns={[{ label: 'Qualification' }, { label: 'Registered' }, { label: 'To finish by' }]}
        rows={registrations.map(({ qualification, pathway, registeredOn, targetOn }) => {
          const found = qualifications.get(qualification)
          return [
            found?.pathways.find(({ id }) => id === pathway)?.title ?? found?.title ?? qualification,
            longDay(registeredOn),
            targetOn === null ? 'Left open' : longDay(targetOn),
          ]
        })}
      />
    </Sheet>
  )
}
