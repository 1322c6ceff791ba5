import { z } from 'zod'
import { houseFolder, readDataFiles } from '../../specification/folder.ts'

const text = z.string().min(1)
const approach = z.enum(['coaching', 'mentoring'])
const pieces = z.strictObject({ pieces: z.int().min(1), months: z.int().min(1) })

const level = z.strictObject({
  id: text,
  title: text,
  hours: z.int().min(1),
  paidHours: z.int().min(1).optional().meta({ description: 'How many of the hours are to be paid' }),
  clients: z.int().min(1).optional(),
  recent: z
    .strictObject({ hours: z.int().min(1), months: z.int().min(1) })
    .optional()
    .meta({ description: 'Hours within so many months before applying' }),
  experienceYears: z.int().min(1).optional(),
  feedback: pieces.optional().meta({ description: 'Pieces of client feedback within so many months' }),
  reflections: pieces.optional(),
  supervisionMonths: z.int().min(1).optional().meta({ description: 'How long supervision is to have gone on' }),
})

/** One file under `body-logs/`: what a professional body counts, and what its levels ask for. Lists have the lowest level first. */
export const bodySchema = z.strictObject({
  format: z.literal('coachfolio/body-log'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'small letters, digits and hyphens' }),
  body: text,
  short: text,
  checkedOn: z.iso.date().meta({ description: 'When the figures were last compared with what the body publishes' }),
  source: text,
  counts: z.strictObject({
    approaches: z.array(approach).min(1),
    paidMatters: z.boolean(),
    afterTrainingBegan: z.boolean(),
    names: z.enum(['asked', 'never']).meta({ description: 'Whether the body asks for the names of clients' }),
  }),
  notes: z.array(text).default([]),
  levels: z.array(level).min(1),
  beside: z.array(text).default([]).meta({ description: 'What is asked for too and no diary can tell' }),
})

export type Body = z.output<typeof bodySchema>
export type Level = Body['levels'][number]

let read: readonly Body[] | undefined

/** Every professional body whose log can be drawn up, read once. Throws when a file is bad, saying where. */
export function listBodies(): readonly Body[] {
  read ??= readDataFiles(bodySchema, houseFolder('body-logs'))
  return read
}

/** A body by its id, like `icf`. */
export function findBody(id: string): Body | undefined {
  return listBodies().find((body) => body.id === id)
}
