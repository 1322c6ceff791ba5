import { z } from 'zod'

const text = z.string().min(1)
const marks = z.int().min(0)

/** The marks of one assessed part, with the sufficiency descriptors that say what earns them. Source: S1 (R114). */
export const marksOfPart = z
  .strictObject({
    outOf: z.int().min(1),
    enough: marks.meta({ description: 'The least that is enough for this part' }),
    descriptors: z
      .array(z.strictObject({ from: marks.meta({ description: 'From how many marks on' }), words: text }))
      .min(1)
      .meta({ description: 'What quality earns which marks, from 0 upward' }),
  })
  .optional()

/** How many marks are enough for a unit whose parts are marked. */
export const marksOfUnit = z.strictObject({ enough: marks }).optional()
