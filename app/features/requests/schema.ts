import { z } from 'zod'
import type { Option } from '../../ui/form/field-meta.ts'

/** What a supervisor thinks of the reflections that were shared (R061). */
export const commentFields = z.object({
  said: z.string().max(8_000).meta({
    label: 'What you think',
    subject: 'what you think',
    control: 'textarea',
    rows: 8,
    hint: 'What is done well, what to think about, what to work on next. Please use no real names.',
  }),
})

/** What a witness saw (R104). */
export const testimonyFields = z.object({
  relation: z.string().max(200).meta({
    label: 'How you know their work',
    subject: 'how you know their work',
    hint: 'Such as “I took part in the session” or “I lead the team they work with”. Please leave out names.',
  }),
  said: z.string().max(8_000).meta({
    label: 'What you saw and heard',
    subject: 'what you saw',
    control: 'textarea',
    rows: 8,
    hint: 'In your own words: what they did, and what came of it. A few sentences are enough. Please use no real names.',
  }),
  own: z.literal(true).meta({ label: 'I saw this myself, and these are my own words', missing: 'Tick the box to say that you saw it and wrote it yourself' }),
})

/** What should be different in the needs and goals. */
export const changeFields = z.object({
  said: z.string().max(4_000).meta({ label: 'What should be different?', subject: 'what should be different', control: 'textarea', rows: 4 }),
})

/** Which sessions are not right, and what about them. */
export function wrongSessionFields(options: readonly Option[]) {
  return z.object({
    wrong: z.array(z.string()).meta({ label: 'Which are not right?', control: 'checkboxes', options, unmarked: true }),
    said: z.string().max(4_000).meta({ label: 'What is not right about them?', subject: 'what is not right', control: 'textarea', rows: 3 }),
  })
}

/** Why somebody does not want to answer: nobody has to say. Its own name, for it stands on one page with the other answers. */
export const declineFields = z.object({
  why: z.string().max(2_000).optional().meta({ label: 'Why, if you want to say', control: 'textarea', rows: 2 }),
})

/** Which held sessions a client is to confirm. */
export function askSessionsFields(options: readonly Option[]) {
  return z.object({
    sessions: z
      .array(z.string())
      .min(1, { error: 'Choose at least one session' })
      .meta({ label: 'Sessions to confirm', control: 'checkboxes', options, hint: 'Only the day, the time and the length are shown' }),
  })
}

/** Which reflections are shared, and with whom. */
export function askReviewFields(supervisors: readonly Option[], reflections: readonly Option[]) {
  return z.object({
    supervisor: z.string().meta({ label: 'Who reviews them', subject: 'who reviews them', control: 'select', options: supervisors }),
    reflections: z
      .array(z.string())
      .min(1, { error: 'Choose at least one reflection' })
      .meta({ label: 'Reflections to share', control: 'checkboxes', options: reflections, hint: 'They are shared as they stand now, with aliases' }),
  })
}

/** Of whom a testimony is asked, about what, and for which criteria. */
export function askTestimonyFields(witnesses: readonly Option[], criteria: readonly Option[]) {
  return z.object({
    witness: z.string().meta({ label: 'Who saw you at work', subject: 'who saw you at work', control: 'select', options: witnesses }),
    about: z.string().max(1_000).meta({
      label: 'What to testify about',
      subject: 'what to testify about',
      control: 'textarea',
      rows: 3,
      hint: 'Such as “how I agreed the terms with the team in our first meeting”. It is shown to them as you write it.',
    }),
    date: z.string().optional().meta({ label: 'When it was', control: 'date', hint: 'Leave it out if it was more than one day' }),
    criteria: z.array(z.string()).meta({ label: 'Criteria it may serve', control: 'checkboxes', options: criteria, hint: 'Not shown to the witness' }),
  })
}
