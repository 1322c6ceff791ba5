import { z } from 'zod'
import { evidenceKinds, subjects } from './vocabulary.ts'

const text = z.string().min(1)
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, { error: 'letters, digits, full stops and hyphens' })
  .meta({ description: 'Letters, digits, full stops and hyphens; it never changes once in use' })
const subject = z.enum(subjects)
const conditionList = z.array(text).default([]).meta({ description: 'Conditions: see docs/requirement-language.md' })
const least = z.number().min(0).optional()
const most = z.number().min(0).optional()
const whole = z.int().min(0).optional()

const stem = {
  id,
  sentence: text.meta({ description: 'What it asks for, in plain words' }),
  source: text,
  putRight: text.optional().meta({ description: 'The step that puts it right when there is no record yet to mend, like “Write down …”' }),
}

const count = z.strictObject({ ...stem, measure: z.literal('count'), of: subject, where: conditionList, least: whole, most: whole })

const hours = z.strictObject({
  ...stem,
  measure: z.literal('hours'),
  of: z.enum(['session', 'supervision', 'plan']),
  where: conditionList,
  least: least.meta({ description: 'Hours, like 18 or 0.5' }),
  most,
})

const has = z.strictObject({
  of: subject,
  where: conditionList,
  least: z.int().min(1).default(1),
})

const each = z.strictObject({
  ...stem,
  measure: z.literal('each'),
  each: subject,
  where: conditionList.meta({ description: 'Which records are asked' }),
  shows: conditionList.meta({ description: 'What each of them shows itself' }),
  has: z.array(has).default([]).meta({ description: 'Which records belong to each of them' }),
  least: whole,
  most: whole,
})

const order = z.strictObject({
  ...stem,
  measure: z.literal('order'),
  first: z.enum(['need', 'goal']),
  then: z.literal('contract'),
  least: z.int().min(1).default(1).meta({ description: 'How many, for each client, are dated on or before the day the contract was agreed' }),
})

const parts = z.strictObject({
  ...stem,
  measure: z.literal('parts'),
  parts: z.array(z.strictObject({ part: text, least: z.int().min(1).default(1) })).min(1),
})

const evidence = z.strictObject({
  ...stem,
  measure: z.literal('evidence'),
  kinds: z.array(z.enum(evidenceKinds)).min(1),
  least: z.int().min(1).default(1),
  inPerson: z.boolean().default(false),
})

const judgement = z.strictObject({ ...stem, measure: z.literal('judgement'), lookFor: z.array(text).min(1) })

const requirement = z.discriminatedUnion('measure', [count, hours, each, order, parts, evidence, judgement])

const criterion = z.strictObject({
  id,
  number: text.meta({ description: 'As printed, like "1.2"' }),
  statement: text.meta({ description: 'As published, word for word' }),
  content: z.array(text).default([]).meta({ description: 'What it covers, in our own words' }),
  guidance: z.array(text).default([]).meta({ description: 'What the assessor expects, in our own words' }),
  whatToDo: z.array(text).default([]).meta({ description: 'The learner’s steps, in plain words' }),
  evidence: z.array(z.enum(evidenceKinds)).default([]),
  requirements: z.array(requirement).min(1),
})

const outcome = z.strictObject({
  id,
  number: text,
  statement: text.meta({ description: 'As published, word for word' }),
  criteria: z.array(criterion).min(1),
})

const unit = z.strictObject({
  id,
  reference: text.meta({ description: 'The regulator’s number, like H/617/2907' }),
  number: text.meta({ description: 'The awarding organisation’s number, like 501' }),
  title: text,
  level: z.int().min(1).max(8),
  credits: z.int().min(1),
  guidedLearningHours: z.int().min(0),
  aim: text,
  resultScale: z.enum(['pass/referral', 'pass/fail']),
  assessment: z
    .strictObject({ requirements: z.array(text).default([]), evidence: z.array(z.strictObject({ kind: z.enum(evidenceKinds), words: text })).default([]) })
    .default({ requirements: [], evidence: [] }),
  notes: z.array(text).default([]),
  outcomes: z.array(outcome).min(1),
})

/** One file under `specifications/`: a qualification family with its units. */
export const specificationSchema = z.strictObject({
  format: z.literal('coachfolio/specification'),
  version: z.literal(1),
  id,
  title: text,
  awardingOrganisation: text,
  edition: text.meta({ description: 'A new edition is a new file; learners stay on the one they registered on' }),
  source: text,
  units: z.array(unit).min(1),
})

export type Specification = z.output<typeof specificationSchema>
export type Unit = Specification['units'][number]
export type Outcome = Unit['outcomes'][number]
export type Criterion = Outcome['criteria'][number]
export type Requirement = Criterion['requirements'][number]
export type RequirementOf<Measure extends Requirement['measure']> = Extract<Requirement, { measure: Measure }>
