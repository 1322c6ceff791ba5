import { z } from 'zod'
import '../../ui/form/field-meta.ts'

/** Characters of a framework that is pasted: a form sends up to 1 MB. */
const longest = 900_000

/** A framework as text, for whoever has no file at hand. */
export const importSchema = z.object({
  text: z.string().max(longest).optional().meta({
    label: 'Or its text',
    subject: 'the text of the framework',
    control: 'textarea',
    rows: 8,
    unmarked: true,
    hint: 'What is in the file, from its first character to its last.',
  }),
})
