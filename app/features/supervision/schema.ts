import { z } from 'zod'
import type { Option } from '../../ui/form/field-meta.ts'
import { identityFields } from '../clients/index.ts'

const kinds: readonly Option[] = [
  { value: 'individual', label: 'Individual', hint: 'You and your supervisor' },
  { value: 'peer', label: 'Peer', hint: 'With another coach or mentor, each supervising the other' },
  { value: 'group', label: 'Group', hint: 'Several together with a supervisor' },
]

/** A kind of supervision as pages say it. */
export function kindLabel(kind: string): string {
  return kinds.find((option) => option.value === kind)?.label ?? kind
}

/** Supervision as the learner logs it. */
export const supervisionFields = z.object({
  heldOn: z.string().meta({ label: 'Date', control: 'date', subject: 'the date of the supervision' }),
  minutes: z.int().min(1).max(1440).meta({ label: 'How long', control: 'duration', subject: 'how long it lasted' }),
  kind: z.enum(['individual', 'peer', 'group']).meta({ label: 'Kind', control: 'radios', options: kinds }),
  supervisor: z.string().meta({ label: 'With whom', control: 'select', subject: 'your supervisor' }),
  discussed: z.string().max(20_000).optional().meta({ label: 'What was discussed', control: 'textarea', rows: 5, hint: 'Call clients by their aliases' }),
  feedback: z.string().max(20_000).optional().meta({
    label: 'Feedback you were given',
    control: 'textarea',
    rows: 5,
    hint: 'What your supervisor said about your practice. Supervision counts once this is filled in.',
  }),
  reflections: z.array(z.string()).meta({ label: 'Reflections you went through together', control: 'checkboxes' }),
  logReviewed: z.boolean().meta({ label: 'We reviewed my log as a whole', hint: 'Key learning and actions for your development, across all activity' }),
})

export type SupervisionFields = z.output<typeof supervisionFields>

/** A supervisor from outside the centre: an alias for the record, credentials, and who they really are for the vault. */
export const outsideFields = z.object({
  alias: z.string().max(80).meta({ label: 'Alias', hint: 'What your record calls them: never the real name' }),
  credentials: z
    .string()
    .max(500)
    .optional()
    .meta({ label: 'Credentials', control: 'textarea', rows: 2, hint: 'Training, accreditation, experience: such as “EMCC-accredited supervisor, 12 years”' }),
  name: identityFields.shape.name,
  email: z.email().max(254).meta({
    label: 'E-mail',
    subject: 'the e-mail address',
    control: 'email',
    autocomplete: 'off',
    hint: 'What you ask of them goes here. Nothing else does.',
  }),
})

export type OutsideFields = z.output<typeof outsideFields>

/** A supervisor's answer. */
export const answerFields = z.object({
  answer: z.enum(['confirmed', 'declined']).meta({ label: 'Your answer' }),
  note: z.string().max(2_000).optional().meta({ label: 'If something is wrong: what?', control: 'textarea', rows: 3 }),
})
