import { z } from 'zod'
import type { Option } from '../../ui/form/field-meta.ts'
import { learningKinds, type LearningKind } from './rules.ts'

const kinds = Object.keys(learningKinds) as [LearningKind, ...LearningKind[]]

const kindOptions: readonly Option[] = kinds.map((value) => ({
  value,
  label: learningKinds[value].label,
  hint: learningKinds[value].guided ? 'Guided: with a tutor, in real time' : 'Not guided: counts to the total time',
}))

/** Time spent learning (R016). `what` names a unit or a qualification of the learner's. */
export function learningFields(what: readonly Option[]) {
  return z.object({
    day: z.iso.date().meta({ label: 'Day', control: 'date', subject: 'the day' }),
    minutes: z.int().min(1).max(1440).meta({ label: 'How long', control: 'duration', subject: 'how long it took', hint: 'In minutes, up to 24 hours a day.' }),
    kind: z.enum(kinds).meta({ label: 'What you did', subject: 'what you did', control: 'radios', options: kindOptions }),
    what: z
      .string()
      .refine((value) => what.some((option) => option.value === value), { error: 'Choose a unit or qualification of your own' })
      .meta({ label: 'What it was for', subject: 'what it was for', control: 'select', options: what }),
    note: z
      .string()
      .max(2_000)
      .default('')
      .meta({ label: 'Note', control: 'textarea', rows: 3, hint: 'For instance the title of the webinar, or the chapters read.' }),
  })
}

export type LearningText = z.output<ReturnType<typeof learningFields>>
