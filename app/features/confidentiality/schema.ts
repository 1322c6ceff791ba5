import { z } from 'zod'

/** What is written instead of words that could say who somebody is. */
export const insteadForm = z.object({
  instead: z.string().min(1).max(100).meta({
    label: 'Write instead',
    subject: 'what to write instead',
    control: 'text',
    autocomplete: 'off',
    missing: 'Say what to write instead, such as “a colleague”',
  }),
})
