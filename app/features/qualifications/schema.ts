import { z } from 'zod'
import '../../ui/form/field-meta.ts'

const teammate = z.string().optional()

/** A learner's registration on a qualification, as the administrator asks for it (R008–R012, R017). */
export const registerSchema = z.object({
  offer: z.string().meta({
    label: 'Qualification and pathway',
    subject: 'the qualification',
    control: 'select',
    missing: 'Choose a qualification',
    hint: 'They stay on the edition of its rules of combination that is in force today.',
  }),
  units: z.array(z.string()).meta({ label: 'Units to choose', control: 'checkboxes', hint: 'Mandatory units come by themselves.' }),
  registeredOn: z.iso.date().meta({ label: 'Registered on', control: 'date', subject: 'the day of registration' }),
  targetOn: z.iso
    .date()
    .optional()
    .meta({ label: 'To finish by', control: 'date', subject: 'the day to finish by', hint: 'The date everybody plans towards. It can be left open.' }),
  tutor: teammate.meta({ label: 'Tutor', control: 'select' }),
  supervisor: teammate.meta({ label: 'Supervisor', control: 'select' }),
  assessor: teammate.meta({ label: 'Assessor', control: 'select', hint: 'Whoever is chosen must be recorded as competent for every unit of it.' }),
})

/** Why a learner is moved to another edition (R017). */
export const moveSchema = z.object({
  reason: z.string().max(2_000).meta({
    label: 'Why they move',
    subject: 'why they move',
    control: 'textarea',
    rows: 3,
    hint: 'And that it was agreed with the learner. It stays on record.',
  }),
})
