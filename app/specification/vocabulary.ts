/** The kinds of evidence that a portfolio may hold. Source: S2, assessment requirements; S0 (R104); a recording: S3 (R097). */
export const evidenceKinds = [
  'observation',
  'recording',
  'reflective account',
  'professional discussion',
  'work product',
  'witness testimony',
  'questioning',
  'personal statement',
  'feedback',
] as const

/**
 * Command verbs of criteria with the level from which they suit: our own reading of the level descriptors of the regulated
 * framework, for the check that a brief’s verbs are fit for its level (R115).
 */
export const commandVerbs: Readonly<Record<string, number>> = {
  identify: 1,
  define: 2,
  describe: 2,
  collect: 2,
  complete: 2,
  maintain: 2,
  use: 2,
  agree: 3,
  demonstrate: 3,
  establish: 3,
  explain: 3,
  plan: 3,
  prepare: 3,
  present: 3,
  record: 3,
  reflect: 3,
  respond: 3,
  set: 3,
  adapt: 4,
  analyse: 4,
  assess: 4,
  conduct: 4,
  create: 4,
  determine: 4,
  develop: 4,
  devise: 4,
  examine: 4,
  explore: 4,
  interpret: 4,
  obtain: 4,
  produce: 4,
  review: 4,
  support: 4,
  undertake: 4,
  design: 5,
  evaluate: 5,
  evidence: 5,
  justify: 5,
  'critically review': 5,
  'critically analyse': 6,
  'critically evaluate': 6,
}

/** The terms of an agreement for an organisation that a requirement may ask for as a part. Source: ATHE unit 7, 2.1 (R101). */
export const agreementTerms = [
  'intendedOutcomes',
  'expectations',
  'roles',
  'finance',
  'policies',
  'ethics',
  'confidentiality',
  'reporting',
  'ownership',
  'duration',
  'reviewPoints',
  'ending',
] as const

export type AgreementTerm = (typeof agreementTerms)[number]

/** What a session plan may say of itself that a requirement asks for as a part. Source: ATHE units 3 and 5, 3.1 (R095). */
export const sessionPlanParts = ['objectives', 'needsMet', 'model', 'topics', 'success'] as const

export type SessionPlanPart = (typeof sessionPlanParts)[number]

export type EvidenceKind = (typeof evidenceKinds)[number]

/** What can be said of each kind of record in a requirement: `where: [individual]`, `shows: [summary]`. */
export const conditions = {
  client: [
    'individual',
    'group',
    'coaching',
    'mentoring',
    'in the programme',
    'with hours that count',
    'whole cycle',
    'rationale',
    'approach',
    'goals',
    'sessions',
    'review',
  ],
  stakeholder: ['in the programme', 'in a contract'],
  need: ['individual', 'coaching', 'mentoring', 'before the contract', 'tool'],
  goal: ['individual', 'coaching', 'mentoring', 'before the contract', 'desired outcome', 'alignment', 'measures'],
  contract: [
    'in force',
    'newest version',
    'individual',
    'coaching',
    'mentoring',
    'three-way',
    'stated',
    'commitment',
    'expectations',
    'intended outcomes',
    'confidentiality',
    'boundaries',
    'environment',
    'frequency',
    'duration',
    'stakeholder involvement',
    'review points',
    'roles',
    'cancellation',
    'ending',
    'agreed',
    'signed by all parties',
  ],
  plan: ['in the programme', 'structure', 'environment', 'principles'],
  session: [
    'held',
    'coaching',
    'mentoring',
    'duration',
    'countable',
    'goals',
    'progress',
    'summary',
    'techniques',
    'questions',
    'outcomes or actions',
    'feedback given',
  ],
  reflection: [
    'coaching',
    'mentoring',
    'after the session',
    'overall',
    'models',
    'questioning',
    'listening',
    'giving feedback',
    'relationship',
    'next time',
    'key learning',
    'CPD action',
    'client feedback',
    'supervision feedback',
  ],
  feedback: ['coaching', 'mentoring', 'from a client', 'from a stakeholder', 'from a supervisor or tutor', 'after the session', 'effectiveness'],
  supervision: ['feedback', 'log reviewed', 'confirmed', 'individual', 'peer', 'group'],
  tool: ['held', 'why', 'how'],
} as const

export type Subject = keyof typeof conditions
export type ConditionOf<Kind extends Subject> = (typeof conditions)[Kind][number]

/** The records that belong to another: what `has` may ask of each client, stakeholder or session. */
export const belongings = {
  client: ['need', 'goal', 'contract', 'plan', 'session', 'reflection', 'feedback', 'stakeholder'],
  session: ['reflection', 'feedback', 'tool'],
} as const

/** Every kind of record that a requirement may be about. */
export const subjects = Object.keys(conditions).filter((name): name is Subject => name in conditions)

/** Whether a condition is known for a kind of record. */
export function isCondition(kind: Subject, condition: string): boolean {
  const known: readonly string[] = conditions[kind]
  return known.includes(condition)
}

/** Whether records of the second kind belong to each record of the first. */
export function belongsTo(owner: Subject, kind: Subject): boolean {
  const known: readonly string[] = owner === 'client' || owner === 'session' ? belongings[owner] : []
  return known.includes(kind)
}
