import { z } from 'zod'
import { roles } from '../../platform/web/policy.ts'
import '../../ui/form/field-meta.ts'
import { invitationDays } from './rules.ts'

const hints: Readonly<Record<(typeof roles)[number], { label: string; hint: string }>> = {
  learner: { label: 'Learner', hint: 'Logs a practice and submits units' },
  tutor: { label: 'Tutor', hint: 'Follows the learners they teach' },
  supervisor: { label: 'Supervisor', hint: 'Supervises practice and confirms hours' },
  assessor: { label: 'Assessor', hint: 'Judges submissions; what entitles them to is put on record' },
  iqa: { label: 'Internal quality assurer', hint: 'Samples decisions' },
  eqa: { label: 'External quality assurer', hint: 'Sees the sample of a visit' },
  administrator: { label: 'Centre administrator', hint: 'Invites, enrols and chases' },
  sponsor: { label: 'Programme sponsor', hint: 'Sees what the programme changes' },
}

export const inviteSchema = z.object({
  name: z.string().max(200).meta({ label: 'Their name', autocomplete: 'off' }),
  email: z
    .email()
    .max(320)
    .meta({
      label: 'Their e-mail address',
      control: 'email',
      autocomplete: 'off',
      hint: `The invitation goes there. It can be accepted for ${invitationDays} days.`,
    }),
  roles: z
    .array(z.enum(roles))
    .min(1)
    .meta({
      label: 'What they are here',
      control: 'checkboxes',
      options: roles.map((role) => ({ value: role, ...hints[role] })),
      subject: 'at least one role',
    }),
})

const teammate = z.string().optional()

/** When a learner begins, by when they are to finish, and who works with them: the same on a unit as on a qualification. */
export const registeringFields = {
  registeredOn: z.iso.date().meta({ label: 'Registered on', control: 'date', subject: 'the day of registration' }),
  targetOn: z.iso
    .date()
    .optional()
    .meta({ label: 'To finish by', control: 'date', subject: 'the day to finish by', hint: 'The date everybody plans towards. It can be left open.' }),
  tutor: teammate.meta({ label: 'Tutor', control: 'select' }),
  supervisor: teammate.meta({ label: 'Supervisor', control: 'select' }),
  assessor: teammate.meta({ label: 'Assessor', control: 'select', hint: 'Whoever is chosen must be recorded as competent for every unit of it.' }),
}

export const enrolSchema = z.object({
  unit: z.string().meta({ label: 'Unit', control: 'select', hint: 'They stay on the edition of its specification that is in force today.' }),
  ...registeringFields,
  assessor: teammate.meta({ label: 'Assessor', control: 'select', hint: 'Whoever is chosen must be recorded as competent for the unit.' }),
})

/** Who works with a learner, and by when each of their registrations is to be finished. */
export function teamSchema(enrolments: readonly { id: string; unit: string }[]) {
  const days = enrolments.map(
    ({ id, unit }) =>
      [
        id,
        z.iso
          .date()
          .optional()
          .meta({ label: `Unit ${unit}`, control: 'date', subject: 'the day to finish by' }),
      ] as const,
  )
  return z.object({
    tutor: enrolSchema.shape.tutor,
    supervisor: enrolSchema.shape.supervisor,
    assessor: enrolSchema.shape.assessor,
    targets: z.object(Object.fromEntries(days)).optional().meta({ label: 'To finish by', hint: 'The date everybody plans towards. It can be left open.' }),
  })
}

export const competenceSchema = z.object({
  qualification: z
    .string()
    .max(300)
    .meta({ label: 'What entitles them', hint: 'For instance: Level 3 Award in Assessing Competence in the Work Environment, 2021' }),
  units: z.array(z.string()).min(1).meta({ label: 'Units they are familiar with', control: 'checkboxes', subject: 'at least one unit' }),
  validUntil: z.iso
    .date()
    .optional()
    .meta({ label: 'Valid until', control: 'date', subject: 'the day it is valid until', hint: 'Leave it empty when it does not end.' }),
})
