import { z } from 'zod'
import '../../ui/form/field-meta.ts'
import { registeringFields } from '../people/index.ts'

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
  ...registeringFields,
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
