/** Whom a questionnaire is for, and when. */
export type Stage = 'session' | 'mid' | 'end'
export type OutsideGiver = 'client' | 'stakeholder'

/** A short questionnaire. One that was sent is never changed: a better one is added with the next version. */
export type Questionnaire = {
  id: string
  version: number
  givers: readonly OutsideGiver[]
  stages: readonly Stage[]
  intro: string
  /** Statements about effectiveness, each on the scale. `key` never changes once in use. */
  statements: readonly { key: string; words: string }[]
  difference: { label: string; hint: string }
  person: { label: string; hint: string }
}

/** The points of the scale, from 0 to 4. */
export const scaleWords = { 0: 'Not at all', 1: 'A little', 2: 'Half and half', 3: 'Mostly', 4: 'Fully' } as const

const difference = { label: 'What difference has it made?', hint: 'To what you do, decide or see differently. One sentence is enough.' }
const person = { label: 'Anything about the coach as a person', hint: 'Such as warmth, patience, manner. It is kept apart from the rest.' }

/** Every questionnaire there has been, oldest version first. About effectiveness first, the person apart (R063). */
export const questionnaires: readonly Questionnaire[] = [
  {
    id: 'after-a-session',
    version: 1,
    givers: ['client'],
    stages: ['session'],
    intro: 'Think of this session only.',
    statements: [
      { key: 'progress', words: 'It helped me make progress toward my goal' },
      { key: 'questions', words: 'I was asked questions that made me think' },
      { key: 'listening', words: 'I was listened to' },
      { key: 'feedback', words: 'I was given feedback I could use' },
      { key: 'agreement', words: 'We kept to what we had agreed' },
    ],
    difference,
    person,
  },
  {
    id: 'mid-way',
    version: 1,
    givers: ['client'],
    stages: ['mid'],
    intro: 'Think of all sessions so far.',
    statements: [
      { key: 'progress', words: 'I am making progress toward my goals' },
      { key: 'questions', words: 'The questions I am asked make me think' },
      { key: 'listening', words: 'I am listened to' },
      { key: 'feedback', words: 'The feedback I am given is of use to me' },
      { key: 'agreement', words: 'We keep to what we agreed' },
    ],
    difference: { label: difference.label, hint: 'So far, and what would make the rest of the sessions more useful.' },
    person,
  },
  {
    id: 'at-the-end',
    version: 1,
    givers: ['client'],
    stages: ['end'],
    intro: 'Think of the whole of the work together.',
    statements: [
      { key: 'goals', words: 'I reached the goals we had set' },
      { key: 'questions', words: 'The questions I was asked made me think' },
      { key: 'feedback', words: 'The feedback I was given helped me' },
      { key: 'agreement', words: 'We kept to what we had agreed' },
      { key: 'lasting', words: 'What I gained will last' },
    ],
    difference,
    person,
  },
  {
    id: 'from-a-stakeholder',
    version: 1,
    givers: ['stakeholder'],
    stages: ['session', 'mid', 'end'],
    intro: 'Think of what you have seen at work. Nothing said in a session is known to you, and nobody asks you for it.',
    statements: [
      { key: 'change', words: 'I see a change in what this person does at work' },
      { key: 'outcomes', words: 'The outcomes we hoped for are coming about' },
      { key: 'team', words: 'The team or the service has gained from it' },
      { key: 'agreement', words: 'What was agreed with me has been kept' },
    ],
    difference: { label: difference.label, hint: 'To this person’s work, the team or the service. One sentence is enough.' },
    person,
  },
]

/** The newest questionnaire for somebody at a stage. There is one for every giver and stage. */
export function questionnaireFor(giver: OutsideGiver, stage: Stage): Questionnaire {
  const fitting = questionnaires.findLast((one) => one.givers.includes(giver) && one.stages.includes(stage))
  if (fitting === undefined) throw new Error(`No questionnaire for a ${giver} at ${stage}`)
  return fitting
}

/** The questionnaire that was sent, as it was then. */
export function getQuestionnaire(id: string, version: number): Questionnaire {
  const sent = questionnaires.find((one) => one.id === id && one.version === version)
  if (sent === undefined) throw new Error(`No questionnaire ${id}, version ${version}`)
  return sent
}
