import { z } from 'zod'

/** A development need of a client, how it was found out, and when (R053). */
export const needFields = z.object({
  statement: z.string().max(2_000).meta({
    label: 'The need',
    subject: 'the need',
    control: 'textarea',
    rows: 3,
    hint: 'What the client needs to develop, in their words where you can. One need at a time: the unit asks for two or more of each client.',
  }),
  tool: z.string().max(200).default('').meta({
    label: 'How you found it out',
    hint: 'The tool or method: such as SWOT, 360° feedback, Myers-Briggs, emotional intelligence, a skills matrix, the wheel of life.',
  }),
  identifiedOn: z.iso.date().meta({ label: 'Day it was agreed', subject: 'the day the need was agreed' }),
})

/** The same as it is kept on a day: nothing was agreed later than that. */
export function needFieldsOn(today: string) {
  return needFields.refine((text) => text.identifiedOn <= today, { path: ['identifiedOn'], error: 'The day the need was agreed cannot be later than today' })
}

export type NeedText = z.output<typeof needFields>
