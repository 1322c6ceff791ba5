import { z } from 'zod'

const text = z.string().min(1)
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'small letters, digits and hyphens' })

const stem = {
  key: key.meta({ description: 'Never changes once in use' }),
  words: text.meta({ description: 'The statement or the question, as it is read' }),
}
const missing = text.optional().meta({ description: 'What to say when it is left out; with it the question must be answered' })

const question = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('scale'), ...stem, missing }),
    z.strictObject({ kind: z.literal('goals'), ...stem }).meta({ description: 'Asked of each goal of the client, on the scale' }),
    z.strictObject({ kind: z.literal('choice'), ...stem, missing, options: z.array(z.strictObject({ value: key, words: text })).min(2) }),
    z.strictObject({
      kind: z.literal('text'),
      ...stem,
      hint: text.optional(),
      missing,
      about: z.enum(['effectiveness', 'person']).meta({ description: 'What the coaching did, or the coach as a person (R063)' }),
    }),
  ],
  { error: 'one of the kinds: scale, goals, choice, text' },
)

const stages = z.array(z.enum(['session', 'mid', 'end']))

/** One file under `questionnaires/`: what is asked of whom, and when. One that was sent is never changed: the next version is another file. */
export const questionnaireSchema = z
  .strictObject({
    format: z.literal('coachfolio/questionnaire'),
    id: key,
    version: z.int().min(1),
    title: text,
    use: z.enum(['request', 'round']).meta({ description: 'Asked of one person, or of several in a round that shows them only together' }),
    givers: z.array(z.enum(['client', 'stakeholder', 'supervisor', 'colleague'])).min(1),
    stages: stages.meta({ description: 'When in the work it can be asked; none for a round' }),
    standard: z.boolean().meta({ description: 'Whether it is taken where nobody chose another' }),
    intro: text,
    asks: text.default('How far is this true?').meta({ description: 'What stands above the statements that are put on the scale' }),
    scale: z.array(text).min(3).max(11).meta({ description: 'The points of the scale in words, the lowest first' }),
    questions: z.array(question).min(1),
  })
  .superRefine(({ use, givers, stages: when, questions }, context) => {
    const wrong = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message, input: undefined })
    questions.forEach((one, at) => {
      if (questions.findIndex((other) => other.key === one.key) !== at) wrong(['questions', at, 'key'], 'a key that no other question has')
      if (one.key === 'ratings') wrong(['questions', at, 'key'], 'another key: “ratings” is where the scales stand')
      if (one.kind === 'goals' && (use === 'round' || givers.some((giver) => giver !== 'client')))
        wrong(['questions', at, 'kind'], 'a questionnaire for clients alone: only they know their goals')
    })
    if ((use === 'round') !== (when.length === 0)) wrong(['stages'], 'at least one stage for a request, and none for a round')
    if (use === 'request' && givers.includes('colleague')) wrong(['givers'], 'no colleague: they are asked in a round')
    if (use === 'request' && !questions.some((one) => one.kind === 'text' && one.about === 'effectiveness' && one.missing !== undefined))
      wrong(['questions'], 'a text about effectiveness that must be answered (R063)')
  })

export type Questionnaire = z.output<typeof questionnaireSchema>
export type Question = Questionnaire['questions'][number]
