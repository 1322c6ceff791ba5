import { z } from 'zod'
import { agreementTerms, evidenceKinds, sessionPlanParts, type AgreementTerm, type SessionPlanPart } from '../specification/vocabulary.ts'
import { day, id, many, minutes, optionalText, text, time, zone } from './record-fields.ts'

const client = z.strictObject({
  id,
  alias: text.min(1).meta({ description: 'How the client is called everywhere: never the real name' }),
  kind: z.enum(['individual', 'group']),
  members: z.int().min(1).optional(),
  approach: z.enum(['coaching', 'mentoring']).optional(),
  role: optionalText,
  context: optionalText,
  rationale: optionalText,
  startedOn: day.optional(),
  review: z.strictObject({ date: day, summary: text }).optional(),
  setAside: z.boolean().optional().meta({ description: 'True when nothing with this client is to count for the unit' }),
  underEighteen: z.boolean().optional(),
  vulnerable: z.boolean().optional().meta({ description: 'True when the client may be vulnerable' }),
  checkedOn: day.optional().meta({ description: 'The day of the criminal-record (DBS) check that lets the learner work with this client' }),
  consentWithdrawn: z
    .strictObject({ records: day.optional(), assessment: day.optional() })
    .optional()
    .meta({ description: 'The days on which the client withdrew their consent to records being kept, or to their use in assessment' }),
})

const stakeholder = z.strictObject({ id, client: id, alias: text.min(1), relation: text })
const need = z.strictObject({ id, client: id, statement: text, tool: optionalText, date: day })

const goal = z.strictObject({
  id,
  client: id,
  statement: text,
  desiredOutcome: optionalText,
  alignment: z.strictObject({ level: z.enum(['organisation', 'division', 'team']), statement: text }).optional(),
  measures: optionalText,
  date: day,
})

const contractTerms = z.strictObject({
  commitment: optionalText,
  expectations: optionalText,
  intendedOutcomes: optionalText,
  confidentiality: optionalText,
  boundaries: optionalText,
  ethics: optionalText,
  environment: optionalText,
  frequency: optionalText,
  duration: optionalText,
  stakeholderInvolvement: optionalText,
  reviewPoints: optionalText,
  roles: optionalText,
  cancellation: optionalText,
  ending: optionalText,
  other: optionalText,
})

const contractParty = z.strictObject({
  id,
  role: z.enum(['learner', 'client', 'member', 'stakeholder']),
  stakeholder: id.optional(),
  alias: text,
  askedOn: day.optional().meta({ description: 'Of a party that has not signed: the day on which they were last asked to' }),
  said: z.enum(['declined', 'change requested']).optional().meta({ description: 'What they answered since, instead of signing' }),
})

const contract = z.strictObject({
  id,
  client: id,
  version: z.int().min(1).default(1),
  supersedes: id.optional(),
  kind: z.enum(['two-way', 'three-way', 'group']),
  agreedOn: day.optional(),
  ended: z
    .strictObject({ date: day, reason: optionalText })
    .optional()
    .meta({ description: 'The last day of a contract that one side has ended; one ended before everyone had signed never held' }),
  terms: contractTerms.default({}),
  parties: many(contractParty),
  signatures: many(z.strictObject({ party: id, date: day })),
})

const organisation = z.strictObject({
  id,
  alias: text.min(1).meta({ description: 'How the organisation is called everywhere: never its real name' }),
  clients: many(id).meta({ description: 'The clients who work there' }),
})

const agreementText = z.strictObject({
  ...(Object.fromEntries(agreementTerms.map((term) => [term, optionalText])) as Record<AgreementTerm, typeof optionalText>),
  other: optionalText,
})

/** The contract of a learner with an organisation for a programme in it, signed for the organisation by stakeholders of its clients. Source: S4 (R101). */
const agreement = z.strictObject({
  id,
  organisation: id,
  version: z.int().min(1).default(1),
  supersedes: id.optional(),
  agreedOn: day.optional(),
  ended: z.strictObject({ date: day, reason: optionalText }).optional(),
  terms: agreementText.default({}),
  parties: many(z.strictObject({ id, role: z.enum(['learner', 'stakeholder']), stakeholder: id.optional(), alias: text })),
  signatures: many(z.strictObject({ party: id, date: day })),
})

const plan = z.strictObject({
  id,
  client: id,
  date: day.optional(),
  structure: optionalText,
  environment: optionalText,
  principles: optionalText,
  sessions: z.int().min(0).optional(),
  minutes: minutes.optional().meta({ description: 'All sessions of the plan together, in whole minutes' }),
})

const sessionPlan = z.strictObject({
  id,
  client: id,
  session: id.optional(),
  date: day.optional(),
  ...(Object.fromEntries(sessionPlanParts.map((part) => [part, optionalText])) as Record<SessionPlanPart, typeof optionalText>),
})

const session = z.strictObject({
  id,
  clients: many(id),
  date: day,
  start: time,
  zone: zone.default('Europe/London'),
  minutes,
  formal: z.boolean(),
  mode: optionalText,
  goals: many(z.strictObject({ goal: id, progress: z.number().min(0).max(10).optional(), note: optionalText })),
  summary: optionalText,
  techniques: many(text),
  questions: many(text),
  tools: many(z.strictObject({ name: text.min(1), why: optionalText, how: optionalText })),
  outcomes: optionalText,
  actions: many(z.strictObject({ text, due: day.optional(), doneOn: day.optional() })),
  feedbackGiven: optionalText,
})

const reflection = z.strictObject({
  id,
  session: id,
  date: day,
  overall: optionalText,
  models: optionalText,
  questioning: optionalText,
  listening: optionalText,
  givingFeedback: optionalText,
  relationship: optionalText,
  nextTime: optionalText,
  keyLearning: optionalText,
  cpdAction: optionalText,
  clientFeedback: optionalText,
  supervisionFeedback: optionalText,
})

const feedback = z.strictObject({
  id,
  client: id.optional(),
  session: id.optional(),
  from: z.enum(['client', 'stakeholder', 'supervisor', 'tutor']),
  date: day,
  stage: z.enum(['session', 'mid', 'end']),
  channel: z.enum(['link', 'verbal', 'written']),
  effectiveness: optionalText,
  attributes: optionalText,
  ratings: many(z.strictObject({ question: text, score: z.number() })),
})

const supervision = z.strictObject({
  id,
  date: day,
  minutes,
  kind: z.enum(['individual', 'peer', 'group']),
  supervisor: optionalText,
  feedback: optionalText,
  reflectionsReviewed: many(id).meta({ description: 'The sessions whose reflections were reviewed' }),
  logReviewed: z.boolean().optional(),
  confirmedOn: day.optional(),
})

const evidence = z.strictObject({
  id,
  kind: z.enum(evidenceKinds),
  title: text,
  date: day.optional(),
  criteria: many(id).meta({ description: 'Ids of the assessment criteria it serves, like 501-1.2' }),
  inPerson: z.boolean().optional(),
  notInPerson: optionalText.meta({ description: 'Why it could not be in person' }),
  agreedOn: day.optional(),
  covers: z.strictObject({ from: day, to: day }).optional().meta({ description: 'The first and last day a plan is for' }),
  parts: many(z.strictObject({ part: text, text })).meta({ description: 'Parts of a written piece, like two similarities' }),
})

/** What a learner has of a whole unit without this record: a result, recognised prior learning, an exemption. Source: S3 (R037). */
const holding = z.strictObject({
  unit: text.min(1).meta({ description: 'The unit’s reference, like H/617/2907' }),
  by: z.enum(['result', 'recognised prior learning', 'exemption']),
  date: day.optional(),
})

/** A whole practice record in the published interchange format: see docs/practice-record.md. */
export const practiceRecord = z.strictObject({
  format: z.literal('coachfolio/practice-record'),
  version: z.literal(1),
  learner: z.strictObject({ reference: optionalText }).optional(),
  asOf: day.optional(),
  clients: many(client),
  stakeholders: many(stakeholder),
  needs: many(need),
  goals: many(goal),
  contracts: many(contract),
  organisations: many(organisation),
  agreements: many(agreement),
  plans: many(plan),
  sessionPlans: many(sessionPlan),
  sessions: many(session),
  reflections: many(reflection),
  feedback: many(feedback),
  supervision: many(supervision),
  evidence: many(evidence),
  holdings: z.array(holding).optional().meta({ description: 'Units the learner has already, each named once' }),
})

export type PracticeRecord = z.output<typeof practiceRecord>
/** The same with everything that has a default left out where it is empty. */
export type PracticeRecordInput = z.input<typeof practiceRecord>
export type Client = PracticeRecord['clients'][number]
export type Contract = PracticeRecord['contracts'][number]
export type Agreement = PracticeRecord['agreements'][number]
export type SessionPlan = PracticeRecord['sessionPlans'][number]
export type Session = PracticeRecord['sessions'][number]
export type Reflection = PracticeRecord['reflections'][number]
export type Feedback = PracticeRecord['feedback'][number]
