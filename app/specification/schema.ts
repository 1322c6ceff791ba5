import { z } from 'zod'
import { isDay } from '../kernel/dates.ts'
import { marksOfPart, marksOfUnit } from './marks-schema.ts'
import { facts, id, notes, qualification, reference, resultScale } from './qualification-schema.ts'
import { agreementTerms, evidenceKinds, sessionPlanParts, subjects } from './vocabulary.ts'

const text = z.string().min(1)
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day, like 2021-02-17', abort: true })
  .refine(isDay, { error: 'a day that exists, from 1900 on' })
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
  clients: z.int().min(1).optional().meta({ description: 'For how many clients at least; for all of them unless it is said' }),
})

const part = z.strictObject({
  part: text.meta({ description: 'What the learner marks in the piece, like “similarity”' }),
  least: z.int().min(1).default(1),
  asManyAs: text.optional().meta({ description: 'Another part of the same requirement: one of these for each of those' }),
  write: text.optional().meta({ description: 'What to write there, in plain words' }),
  term: z.enum(agreementTerms).optional().meta({ description: 'The term of an agreement for an organisation that says it as well as a written piece does' }),
  planned: z.enum(sessionPlanParts).optional().meta({ description: 'What a session plan says of it, as well as a written piece does' }),
})

const parts = z.strictObject({
  ...stem,
  measure: z.literal('parts'),
  parts: z.array(part).min(1),
  approach: z
    .enum(['coaching', 'mentoring'])
    .optional()
    .meta({ description: 'Which session plans may say a part: those for clients who are coached, or mentored' }),
})

const evidence = z.strictObject({
  ...stem,
  measure: z.literal('evidence'),
  kinds: z.array(z.enum(evidenceKinds)).min(1),
  least: z.int().min(1).default(1),
  inPerson: z
    .union([z.boolean(), z.literal('normally')])
    .default(false)
    .meta({ description: 'Whether it is to be in person; “normally” lets a piece say why it was not' }),
  months: z.int().min(1).optional().meta({ description: 'How many months the piece is to cover at least, like a plan for 12' }),
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
  verbs: z.array(text).default([]).meta({ description: 'Its command verbs, in the plain form: analyse, evaluate' }),
  evidence: z.array(z.enum(evidenceKinds)).default([]),
  marks: marksOfPart,
  notes,
  requirements: z.array(requirement).min(1),
})

const outcome = z.strictObject({
  id,
  number: text,
  statement: text.meta({ description: 'As published, word for word' }),
  notes,
  criteria: z.array(criterion).min(1),
})

const unit = z.strictObject({
  id,
  reference: reference.meta({ description: 'The regulator’s number, like H/617/2907' }),
  number: text.meta({ description: 'The awarding organisation’s number, like 501' }),
  title: text,
  level: z.int().min(1).max(8),
  credits: z.int().min(1),
  guidedLearningHours: z.int().min(0),
  marks: marksOfUnit,
  aim: z.string().default('').meta({ description: 'As published; left out where none is printed' }),
  resultScale,
  facts,
  assessment: z
    .strictObject({ requirements: z.array(text).default([]), evidence: z.array(z.strictObject({ kind: z.enum(evidenceKinds), words: text })).default([]) })
    .default({ requirements: [], evidence: [] }),
  notes,
  outcomes: z.array(outcome).min(1),
})

/** One file under `specifications/`: a qualification family, or some of its units. */
export const specificationSchema = z.strictObject({
  format: z.literal('coachfolio/specification'),
  version: z.literal(1),
  id,
  title: text,
  awardingOrganisation: text,
  edition: text.meta({ description: 'A new edition is a new file; learners stay on the one they registered on' }),
  source: text,
  validFrom: day.optional(),
  validTo: day.optional(),
  supersedes: id.optional().meta({ description: 'The id of the specification whose place it takes' }),
  regions: z.array(text).default([]).meta({ description: 'Where it is offered, as printed' }),
  timePerCredit: z.int().min(1).optional().meta({ description: 'Hours of total qualification time that one credit stands for' }),
  notes,
  units: z.array(unit).default([]),
  qualifications: z.array(qualification).default([]),
})

export type Specification = z.output<typeof specificationSchema>
export type Unit = Specification['units'][number]
export type Outcome = Unit['outcomes'][number]
export type Criterion = Outcome['criteria'][number]
export type Requirement = Criterion['requirements'][number]
export type RequirementOf<Measure extends Requirement['measure']> = Extract<Requirement, { measure: Measure }>
