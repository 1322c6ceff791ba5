import { z } from 'zod'

/** A note to oneself. */
export const noteFields = z.object({
  title: z.string().max(200).meta({ label: 'What it is about', subject: 'what it is about' }),
  text: z.string().max(50_000).meta({ label: 'Your note', subject: 'your note', control: 'textarea', rows: 12 }),
})

export type NoteText = z.output<typeof noteFields>
