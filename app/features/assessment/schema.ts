import { z } from 'zod'

const results = [
  { value: 'met', label: 'Met' },
  { value: 'not yet met', label: 'Not yet met' },
] as const

/** A judgement on one criterion. The reason is for the learner: it explains and justifies the decision (R112). */
export const decisionForm = z.object({
  result: z.enum(['met', 'not yet met']).meta({ label: 'Your decision', control: 'radios', options: [...results], missing: 'Choose met or not yet met' }),
  reason: z.string().min(1).max(5000).meta({
    label: 'Why',
    control: 'textarea',
    rows: 5,
    hint: 'The learner reads this. Name the record that shows it, or what is still to be shown.',
    missing: 'Write why: the learner is to understand the decision',
  }),
})

/** The result of a whole unit. */
export const unitResultForm = z.object({
  feedback: z.string().min(1).max(10_000).meta({
    label: 'Feedback on the whole unit',
    control: 'textarea',
    rows: 6,
    hint: 'What was done well, and what to do next.',
    missing: 'Write feedback on the whole unit',
  }),
  resubmitBy: z.iso.date().optional().meta({ label: 'Resubmit by', control: 'date', hint: 'For a referral: the day by which the learner should submit again' }),
})

/** A decision changed after an appeal (R111, R121). */
export const appealForm = z.object({
  criterion: z.string().min(1).meta({ label: 'Criterion', control: 'select', missing: 'Choose the criterion' }),
  result: z
    .enum(['met', 'not yet met'])
    .meta({ label: 'Decision after the appeal', control: 'radios', options: [...results], missing: 'Choose the decision after the appeal' }),
  reason: z
    .string()
    .min(1)
    .max(5000)
    .meta({ label: 'Reason given by the appeal', control: 'textarea', rows: 3, missing: 'Write the reason that the appeal gave' }),
})

/** How far a piece of evidence can be relied upon (R106). */
export const evidenceForm = z.object({
  valid: z.boolean().default(false).meta({ label: 'Valid: it shows what the criterion asks for', control: 'checkbox' }),
  authentic: z.boolean().default(false).meta({ label: 'Authentic: it is the learner’s own', control: 'checkbox' }),
  current: z.boolean().default(false).meta({ label: 'Current: it shows what they can do now', control: 'checkbox' }),
  sufficient: z.boolean().default(false).meta({ label: 'Sufficient: there is enough of it', control: 'checkbox' }),
  reliable: z.boolean().default(false).meta({ label: 'Reliable: another assessor would say the same', control: 'checkbox' }),
  attributable: z.boolean().default(false).meta({ label: 'Attributable: it reflects their role, responsibility and autonomy', control: 'checkbox' }),
  note: z.string().max(2000).optional().meta({ label: 'Note', control: 'textarea', rows: 2 }),
})

/** A reasonable adjustment or special consideration, as it stands on the assessment sheet (R111). */
export const adjustmentForm = z.object({
  kind: z.enum(['reasonable adjustment', 'special consideration']).meta({
    label: 'Kind',
    control: 'radios',
    options: [
      { value: 'reasonable adjustment', label: 'Reasonable adjustment' },
      { value: 'special consideration', label: 'Special consideration' },
    ],
    missing: 'Choose the kind',
  }),
  description: z.string().min(1).max(2000).meta({ label: 'What was agreed', control: 'textarea', rows: 3, missing: 'Write what was agreed' }),
  agreedOn: z.iso.date().meta({ label: 'Agreed on', control: 'date' }),
})

export type EvidenceForm = z.infer<typeof evidenceForm>
