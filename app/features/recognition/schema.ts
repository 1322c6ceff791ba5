import { z } from 'zod'
import type { Unit } from '../../specification/schema.ts'
import type { Option } from '../../ui/form/field-meta.ts'

const kindOptions: readonly Option[] = [
  {
    value: 'recognised prior learning',
    label: 'Recognise what I have learned before',
    hint: 'You can show that you know and can do it: by work, courses, practice',
  },
  { value: 'exemption', label: 'Exempt me from it', hint: 'You hold a qualification or unit that stands for it' },
]

/** The criteria of a unit to choose from. */
export function criteriaOptions(unit: Unit): Option[] {
  return unit.outcomes.flatMap(({ criteria }) => criteria.map(({ id, number, statement }) => ({ value: id, label: `${number} ${statement}` })))
}

/** What a learner asks to have recognised for one unit (R037). */
export function recognitionFields(criteria: readonly Option[]) {
  return z
    .object({
      kind: z
        .enum(['recognised prior learning', 'exemption'])
        .meta({ label: 'What you ask for', subject: 'what you ask for', control: 'radios', options: kindOptions }),
      scope: z.enum(['whole', 'criteria']).meta({
        label: 'For how much of the unit',
        subject: 'for how much of the unit',
        control: 'radios',
        options: [
          { value: 'whole', label: 'The whole unit' },
          { value: 'criteria', label: 'Only the criteria that I tick' },
        ],
      }),
      criteria: z
        .array(z.string().refine((id) => criteria.some(({ value }) => value === id), { error: 'Choose criteria of this unit' }))
        .meta({ label: 'Criteria', control: 'checkboxes', options: criteria }),
      evidence: z.string().max(8_000).meta({
        label: 'What shows it',
        subject: 'what shows it',
        control: 'textarea',
        rows: 8,
        hint: 'Certificates with their dates and awarding organisations, courses, roles, years of practice. Call clients by their aliases.',
      }),
    })
    .refine(({ scope, criteria: chosen }) => scope === 'whole' || chosen.length > 0, { path: ['criteria'], error: 'Tick the criteria that you ask for' })
}

export type RecognitionText = z.output<ReturnType<typeof recognitionFields>>

/** The decision upon a request, with its reason (R037). */
export const decisionFields = z.object({
  decision: z.enum(['agreed', 'refused']).meta({
    label: 'Your decision',
    control: 'radios',
    options: [
      { value: 'agreed', label: 'Agree' },
      { value: 'refused', label: 'Refuse' },
    ],
  }),
  reason: z.string().max(4_000).meta({ label: 'Reason', control: 'textarea', rows: 4, hint: 'What you looked at, and what it shows. The learner reads it.' }),
})

export type DecisionText = z.output<typeof decisionFields>
