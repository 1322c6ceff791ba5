/** The kinds of record that a requirement looks at and a page shows. */
export type RecordKind =
  | 'client'
  | 'stakeholder'
  | 'need'
  | 'goal'
  | 'contract'
  | 'agreement'
  | 'plan'
  | 'session plan'
  | 'session'
  | 'reflection'
  | 'feedback'
  | 'supervision'
  | 'evidence'

/** One record of the practice. */
export type RecordRef = { kind: RecordKind; id: string }

/** Where something is put right: in a record there is, or in one still to be made. */
export type Place = RecordRef | { kind: 'new'; of: RecordKind; client?: string; session?: string }

/** What to do next, in words for the learner; `minutes` is how long it takes, as a guess. */
export type NextStep = { words: string; at: Place; minutes?: number }

/** How far the record is. `judgement`: nothing can be counted; only the assessor can say. */
export type State = 'not started' | 'incomplete' | 'complete' | 'judgement'

/** Why a record does not count, or not in whole; `minutes` is what is lost or waits. */
export type Reason = { kind: ReasonKind; words: string; minutes?: number }

export type ReasonKind =
  | 'in the future'
  | 'informal'
  | 'no duration'
  | 'too long'
  | 'no client'
  | 'set aside'
  | 'no check'
  | 'no consent'
  | 'no contract'
  | 'before the contract'
  | 'after the contract'
  | 'waiting for a signature'
  | 'overlap'
  | 'wrong order'
  | 'parts missing'
  | 'no hours that count'
  | 'not for this'

export type NotCounting = { ref: RecordRef; reason: Reason }

/** What was measured against what is needed. Minutes when `unit` says so, else a plain count. */
export type Measured = { value: number; words: string }
export type Needed = { least?: number; most?: number; unit: 'minutes' | 'count'; words: string }

/** One part of a written piece: how many there are, how many are needed, and what to write there. */
export type PartFound = { part: string; found: number; needed: number; write?: string }

export type RequirementEvaluation = {
  id: string
  sentence: string
  source: string
  kind: 'count' | 'hours' | 'each' | 'order' | 'parts' | 'evidence' | 'judgement'
  state: State
  measured: Measured
  needed: Needed
  explanation: string
  counts: RecordRef[]
  notCounting: NotCounting[]
  nextSteps: NextStep[]
  /** Of a written piece alone. */
  parts?: PartFound[]
}

export type CriterionEvaluation = {
  id: string
  number: string
  state: State
  requirements: RequirementEvaluation[]
  /** The records that serve the criterion, its evidence among them. */
  serves: RecordRef[]
}

export type CycleStep = {
  step: 'needs' | 'goals' | 'contract' | 'sessions' | 'review'
  state: 'missing' | 'waiting' | 'done'
  date?: string
  words: string
}

export type ClientEvaluation = {
  id: string
  alias: string
  kind: 'individual' | 'group'
  /** Set aside, or not begun while enough others have: nothing is asked for this client. */
  inProgramme: boolean
  minutes: { counted: number; waiting: number; notCounted: number }
  /** Who has still to sign, like "Dana (line manager)". */
  waitingFor: string[]
  cycle: CycleStep[]
  wholeCycle: boolean
  /** Says what is wrong when needs or goals came after the contract. */
  orderBroken?: string
}

export type SessionEvaluation = { id: string; counted: number; waiting: number; reasons: Reason[] }

/** What a practice record still lacks for a unit on a day. Minutes are whole. */
export type Evaluation = {
  unit: string
  asOf: string
  criteria: CriterionEvaluation[]
  clients: ClientEvaluation[]
  sessions: SessionEvaluation[]
  hours: { counted: number; waiting: number; notCounted: number; needed?: number }
  supervision: { counted: number; needed?: number }
  individuals: { counted: number; least?: number; most?: number }
  /** How many requirements are not complete (judgements left out). */
  missing: number
  nextSteps: NextStep[]
}
