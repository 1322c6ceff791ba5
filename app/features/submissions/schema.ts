import { z } from 'zod'

/** The learner's word about their work. Kept with the submission as it was given. */
export const authenticityStatement =
  'I confirm that this is my own work, that the sessions, reflections and feedback recorded here took place as they are described, and that nothing in it says who my clients are.'

/** What a learner signs when submitting a unit (R045, R107). */
export const submissionForm = z.object({
  statement: z
    .literal(true)
    .meta({ label: authenticityStatement, control: 'checkbox', missing: 'Tick the statement: your work can be submitted only as your own' }),
  signedName: z
    .string()
    .min(1)
    .max(200)
    .meta({ label: 'Your full name', hint: 'This is your signature', control: 'text', autocomplete: 'name', missing: 'Type your full name to sign' }),
  shortfalls: z.boolean().default(false).meta({ label: 'I know what is still missing and want my assessor to see my work as it is', control: 'checkbox' }),
  noNames: z.boolean().default(false).meta({ label: 'I have looked at each of these places: none of them says who somebody is', control: 'checkbox' }),
})

export type SubmissionForm = z.infer<typeof submissionForm>
