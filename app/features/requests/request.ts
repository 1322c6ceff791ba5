import { createHash } from 'node:crypto'
import { z } from 'zod'

const id = z.string()
const day = z.string()

/** What somebody outside is asked about, frozen as it stood when they were asked. */
export const shownSchema = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('confirm sessions'),
    sessions: z.array(z.object({ id, date: day, start: z.string(), minutes: z.int(), mode: z.string(), content: z.string() })),
  }),
  z.object({
    purpose: z.literal('agree needs and goals'),
    needs: z.array(z.object({ id, date: day, statement: z.string() })),
    goals: z.array(z.object({ id, date: day, statement: z.string(), outcome: z.string(), measures: z.string() })),
  }),
  z.object({
    purpose: z.literal('review reflective log'),
    reflections: z.array(z.object({ id, session: id, date: day, texts: z.array(z.object({ label: z.string(), text: z.string() })) })),
  }),
  z.object({
    purpose: z.literal('write witness testimony'),
    about: z.string(),
    date: day.nullable(),
    criteria: z.array(z.object({ id, number: z.string(), statement: z.string() })),
  }),
])

export type Shown = z.infer<typeof shownSchema>
export type RequestPurpose = Shown['purpose']
export type ShownFor<Purpose extends RequestPurpose> = Extract<Shown, { purpose: Purpose }>

/** A request with its answer, if there is one. */
export type Request = { id: string; learnerId: string; clientId: string | null; shown: Shown; hash: string; answer: RequestAnswer | undefined }

/** What was answered, for good. `wrong` are the sessions that were named as not right. */
export type RequestAnswer = { answer: 'agreed' | 'not right' | 'declined'; said: string; on: string; wrong: readonly string[] }

/** The SHA-256 of what is shown, in one order of its fields, so that an answer names exactly what was read. */
export function hashOfShown(shown: Shown): string {
  return createHash('sha256')
    .update(JSON.stringify(shownSchema.parse(shown)))
    .digest('hex')
}
