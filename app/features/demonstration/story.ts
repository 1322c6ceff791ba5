import type { PracticeRecordInput } from '../../sufficiency/record.ts'

type One<List extends keyof PracticeRecordInput> = NonNullable<PracticeRecordInput[List]> extends readonly (infer Row)[] ? Row : never

/** Days before today. A day at the weekend is the Friday before it. */
type Ago = { ago: number }
/** Days after what it belongs to; the same day when left out. */
type After = { after?: number }

/** A session as its story tells it, with the reflection and the feedback that followed. Progress is one number a goal. */
export type Held = Ago & {
  at: string
  minutes: number
  mode?: 'in person' | 'video' | 'telephone'
  /** Aliases of others who were coached together with this client. */
  together?: readonly string[]
  progress: readonly number[]
  summary: string
  techniques: string[]
  questions: string[]
  tools?: { name: string; why: string; how: string }[]
  outcomes: string
  /** What was agreed, in how many days, and after how many days it was done. */
  actions?: readonly (readonly [text: string, due: number, done?: number])[]
  feedbackGiven: string
  reflection?: After & Omit<One<'reflections'>, 'id' | 'session' | 'date'>
  feedback?: readonly Given[]
}

type Given = After &
  Pick<One<'feedback'>, 'effectiveness' | 'attributes' | 'ratings'> & {
    from?: 'client' | 'stakeholder'
    stage?: 'session' | 'mid' | 'end'
    channel?: 'link' | 'verbal' | 'written'
  }

/** The work with one client, from first meeting to review. */
export type Engagement = {
  alias: string
  approach: 'coaching' | 'mentoring'
  role: string
  context: string
  rationale: string
  started: number
  stakeholder?: { alias: string; relation: 'line manager' | 'sponsor' }
  needs: readonly (Ago & { statement: string; tool?: string })[]
  goals: readonly (Ago & Omit<One<'goals'>, 'id' | 'client' | 'date'>)[]
  contract?: Ago & { terms: One<'contracts'>['terms']; signed: readonly ('learner' | 'client' | 'stakeholder')[] }
  plan?: Ago & Omit<One<'plans'>, 'id' | 'client' | 'date'>
  sessionPlans?: readonly (Ago & Omit<One<'sessionPlans'>, 'id' | 'client' | 'date' | 'session'>)[]
  sessions: readonly Held[]
  review?: Ago & { summary: string }
}

/** Everything one learner has done. Sessions are named by the client's letter and their number: `A1`. */
export type Story = {
  engagements: readonly Engagement[]
  supervision: readonly (Ago &
    Omit<One<'supervision'>, 'id' | 'date' | 'confirmedOn' | 'reflectionsReviewed'> & { confirmed?: number; reviewed: readonly string[] })[]
  feedback: readonly (Ago & Omit<One<'feedback'>, 'id' | 'date' | 'client' | 'session'>)[]
  evidence: readonly (Ago & Omit<One<'evidence'>, 'id' | 'date' | 'agreedOn'> & { agreed?: number })[]
}
