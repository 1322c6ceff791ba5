import type { Agreement, PracticeRecord, Client, Contract, Feedback, Reflection, Session, SessionPlan } from './record.ts'
import type { CycleStep, Reason, RecordRef } from './evaluation.ts'

type Fact = { ref: RecordRef; owns: Owned; future: boolean }

/** Somebody whose signature a contract still lacks. */
export type Signer = {
  role: 'learner' | 'client' | 'member' | 'stakeholder'
  alias: string
  relation: string
  askedOn?: string | undefined
  said?: 'declined' | 'change requested' | undefined
}

export type ClientFact = Fact & {
  client: Client
  alias: string
  stakeholders: Map<string, StakeholderFact>
  /** The contract agreed first, and the day of the first that everyone signed. */
  firstContract?: ContractFact
  firstAgreed?: string
  firstSigned?: string
  /** The newest contract that is agreed and waits for a signature. */
  pending?: ContractFact
  inProgramme: boolean
  countingSessions: number
  /** Worked out once, after the hours. */
  cycle?: CycleStep[]
  waitingSessions: number
}
export type StakeholderFact = Fact & { stakeholder: PracticeRecord['stakeholders'][number]; client: ClientFact; contracted: boolean }
export type NeedFact = Fact & { need: PracticeRecord['needs'][number]; client: ClientFact }
export type GoalFact = Fact & { goal: PracticeRecord['goals'][number]; client: ClientFact }
export type ContractFact = Fact & { contract: Contract; client: ClientFact; agreed?: string; unsigned: Signer[]; inForce: boolean }
export type PlanFact = Fact & { plan: PracticeRecord['plans'][number]; client: ClientFact }
export type SessionFact = Fact & {
  session: Session
  /** Its clients that are not set aside. */
  clients: ClientFact[]
  /** Where none of them is left: one who has withdrawn their consent to assessment. */
  withheldBy: ClientFact | undefined
  begins: number
  held: boolean
  standing: Standing
  /** Another session of the same day: its time is then named too. */
  sharesDay: boolean
}
export type ReflectionFact = Fact & { reflection: Reflection; session: SessionFact }
/** `about`: the clients it names, or those of its session; undefined where it names neither. */
export type FeedbackFact = Fact & { feedback: Feedback; about: readonly ClientFact[] | undefined; session: SessionFact | undefined }
export type SupervisionFact = Fact & { supervision: PracticeRecord['supervision'][number] }
export type EvidenceFact = { ref: RecordRef; piece: PracticeRecord['evidence'][number] }
export type AgreementFact = { ref: RecordRef; agreement: Agreement; organisation: string; unsigned: string[]; whyNot: string | undefined }
export type SessionPlanFact = { ref: RecordRef; plan: SessionPlan; client: ClientFact }
export type ToolFact = Fact & { tool: Session['tools'][number]; session: SessionFact }

/** Whether a session’s time counts, waits or does not, and how much; `because` groups like with like in an explanation. */
export type Standing = {
  kind: 'counts' | 'waits' | 'does not count'
  counted: number
  waiting: number
  reasons: (Reason & { because: (many: boolean) => string })[]
  waitsFor: ContractFact[]
}

export type Facts = {
  client: ClientFact
  stakeholder: StakeholderFact
  need: NeedFact
  goal: GoalFact
  contract: ContractFact
  plan: PlanFact
  session: SessionFact
  reflection: ReflectionFact
  feedback: FeedbackFact
  supervision: SupervisionFact
  tool: ToolFact
}
export type AllFacts = { [Kind in keyof Facts]: Facts[Kind][] }
export type Owned = Partial<AllFacts>

/** Facts that meet the conditions of a requirement, worked out once for all requirements that ask the same. */
export type Chosen<Kind extends keyof Facts> = { facts: Facts[Kind][]; refs: RecordRef[] }
export type AllChosen = { [Kind in keyof Facts]: Map<string, Chosen<Kind>> }

/** A practice record made ready to be asked: every record once, with what belongs to it. */
export type Practice = {
  asOf: string
  facts: AllFacts
  evidence: Map<string, EvidenceFact[]>
  agreements: AgreementFact[]
  sessionPlans: SessionPlanFact[]
  chosen: AllChosen
}

/** The evidence that says it serves a criterion: one piece may serve many (R105). */
export function evidenceFor(practice: Practice, criterion: string): readonly EvidenceFact[] {
  return practice.evidence.get(criterion) ?? []
}
