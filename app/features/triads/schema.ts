import { z } from 'zod'

/** The three of a triad. */
export const triadFields = z.object({
  learners: z.array(z.string().max(36)).max(20).meta({
    label: 'Three learners',
    control: 'checkboxes',
    unmarked: true,
    hint: 'In this order they begin: the first coaches the second, the third observes.',
  }),
})

/** One round, once it took place. */
export const roundFields = z.object({
  heldOn: z.string().meta({ label: 'Day', control: 'date', subject: 'the day of the round' }),
  minutes: z.int().min(1).max(480).meta({ label: 'How long', control: 'duration', subject: 'how long it lasted' }),
})

export type RoundText = z.output<typeof roundFields>

/** What the observer saw. */
export const notesFields = z.object({
  notes: z.string().max(20_000).meta({
    label: 'What you saw',
    subject: 'what you saw',
    control: 'textarea',
    rows: 10,
    hint: 'What the coach did, and what it brought about. All three of you read it, and your tutor; leave out what is private to the one who was coached.',
  }),
})
