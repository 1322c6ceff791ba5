import { z } from 'zod'
import type { Option } from '../../ui/form/field-meta.ts'

const stages: readonly Option[] = [
  { value: 'session', label: 'After a session' },
  { value: 'mid', label: 'Mid-way' },
  { value: 'end', label: 'At the end' },
]

/** A stage as pages say it. */
export function stageLabel(stage: string): string {
  return stages.find((option) => option.value === stage)?.label ?? stage
}

const stage = z.enum(['session', 'mid', 'end']).meta({ label: 'When in the work', control: 'radios', options: stages })
const giver = z.string().meta({ label: 'From whom', control: 'select', subject: 'who gave it' })
const session = z.string().optional().meta({ label: 'About which session', control: 'select', subject: 'the session', none: 'No session' })

/** Asking somebody outside for feedback: whom, when in the work, about which session. */
export const askFields = z.object({
  giver: giver.meta({ label: 'Whom do you ask?', subject: 'whom you ask' }),
  stage,
  session,
  questionnaire: z.string().optional().meta({ label: 'Which questions', control: 'select', subject: 'the questions', none: 'The usual ones' }),
})

/** Feedback that was said or written to the learner, noted by them. Effectiveness and attributes are kept apart (R063). */
export const noteFields = z.object({
  giver,
  stage,
  session,
  channel: z.enum(['verbal', 'written']).meta({
    label: 'How it came',
    control: 'radios',
    options: [
      { value: 'verbal', label: 'Said to you' },
      { value: 'written', label: 'Written to you' },
    ],
  }),
  receivedOn: z.string().meta({ label: 'Date', control: 'date', subject: 'the date of the feedback' }),
  effectiveness: z.string().max(10_000).optional().meta({
    label: 'How effective you were',
    control: 'textarea',
    rows: 5,
    hint: 'What your coaching did: “Your question about the rota made me see that I could hand it over, and I have.” This is what counts.',
  }),
  attributes: z.string().max(10_000).optional().meta({
    label: 'You as a person',
    control: 'textarea',
    rows: 3,
    hint: 'How you are: “You are so patient and kind.” Good to hear; on its own it does not show that you were effective.',
  }),
})

export type AskFields = z.output<typeof askFields>
export type NoteFields = z.output<typeof noteFields>
