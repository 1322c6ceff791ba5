import { z } from 'zod'

const longText = 2_000

/** Where a client wants to be, what it serves, and how both will tell that they are there (R053, R044). */
export const goalFields = z
  .object({
    statement: z
      .string()
      .max(longText)
      .meta({ label: 'The goal', subject: 'the goal', control: 'textarea', rows: 3, hint: 'One sentence, as the client would say it.' }),
    desiredOutcome: z
      .string()
      .max(longText)
      .default('')
      .meta({ label: 'Desired outcome', control: 'textarea', rows: 3, hint: 'What will be different when the goal is reached.' }),
    alignmentLevel: z
      .enum(['organisation', 'division', 'team'])
      .optional()
      .meta({
        label: 'Whose goal it serves',
        subject: 'whose goal it serves',
        control: 'select',
        options: [
          { value: 'organisation', label: 'The organisation’s' },
          { value: 'division', label: 'The division’s' },
          { value: 'team', label: 'The team’s' },
        ],
      }),
    alignment: z.string().max(longText).default('').meta({
      label: 'How it serves that goal',
      subject: 'how it serves that goal',
      control: 'textarea',
      rows: 3,
      hint: 'Name the goal of the organisation, division or team, and how this one helps to reach it.',
    }),
    measures: z
      .string()
      .max(longText)
      .default('')
      .meta({ label: 'How you will tell', control: 'textarea', rows: 3, hint: 'What the two of you will see, count or hear when it is reached.' }),
    agreedOn: z.iso.date().meta({ label: 'Day it was agreed', subject: 'the day the goal was agreed' }),
  })
  .refine(({ alignmentLevel, alignment }) => alignmentLevel === undefined || alignment !== '', { path: ['alignment'], error: 'Say how it serves that goal' })
  .refine(({ alignmentLevel, alignment }) => alignmentLevel !== undefined || alignment === '', {
    path: ['alignmentLevel'],
    error: 'Choose whose goal it serves',
  })

/** The same as it is kept on a day: nothing was agreed later than that. */
export function goalFieldsOn(today: string) {
  return goalFields.refine((text) => text.agreedOn <= today, { path: ['agreedOn'], error: 'The day the goal was agreed cannot be later than today' })
}

export type GoalText = z.output<typeof goalFields>
