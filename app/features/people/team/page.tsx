import { routes } from '../../../routes.ts'
import { Field } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Enrolment } from '../../practice/index.ts'
import type { TeamChoices } from '../enrollee.ts'
import { teamSchema } from '../schema.ts'

type TeamWords = { open: OpenForm; membershipId: string; enrolments: readonly Enrolment[]; choices: TeamChoices; problems?: Problems | undefined }

export function TeamPage({ open, membershipId, enrolments, choices, problems }: TeamWords) {
  const schema = teamSchema(enrolments)
  const filled = { schema, values: open.values, problems }
  return (
    <div class="stack">
      {enrolments.length === 0 && (
        <Notice kind="info" title="Not enrolled on a unit yet">
          <a href={routes.enrol.at({ membership: membershipId })}>Enrol them on a unit</a>, and name who works with them there.
        </Notice>
      )}
      <KeptForm open={open} action={routes.changeTeam.at({ membership: membershipId })} submit="Save" schema={schema} problems={problems}>
        <Field {...filled} of="tutor" options={choices.tutors} />
        <Field {...filled} of="supervisor" options={choices.supervisors} />
        <Field {...filled} of="assessor" options={choices.assessors} />
        {enrolments.length > 0 && <Field {...filled} of="targets" />}
      </KeptForm>
    </div>
  )
}
