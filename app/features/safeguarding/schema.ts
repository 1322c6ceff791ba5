import { z } from 'zod'

/** What is noted of a client's safety. */
export const noteFields = z.object({
  note: z.string().max(20_000).meta({
    label: 'Safeguarding note',
    subject: 'the note',
    control: 'textarea',
    rows: 10,
    hint: 'What you saw or heard, when, whom you told, and what was agreed. Facts, not guesses.',
  }),
})

/** Who may open it besides the learner. */
export const circleFields = z.object({
  people: z.array(z.string().max(36)).max(20).meta({ label: 'Who may open this note besides you', control: 'checkboxes', unmarked: true }),
})
