import { z } from 'zod'
import { mostPlaces, mostWeeks } from './rules.ts'

export const purposeLabels = { supervision: 'Supervision', tutorial: 'Tutorial' } as const

export type TimePurpose = keyof typeof purposeLabels

/** What a time is for: “Supervision”, or “Group supervision” where several learners come. */
export function purposeWords({ purpose, places }: { purpose: TimePurpose; places: number }): string {
  return places > 1 ? `Group ${purposeLabels[purpose].toLowerCase()}` : purposeLabels[purpose]
}

/** A time that a supervisor or tutor offers, once or weekly. */
export const offerFields = z.object({
  purpose: z.enum(['supervision', 'tutorial']).meta({
    label: 'For',
    control: 'radios',
    missing: 'Say what the time is for',
    options: [
      { value: 'supervision', label: purposeLabels.supervision, hint: 'Once it took place, one press puts it into the learner’s log, and you confirm it' },
      { value: 'tutorial', label: purposeLabels.tutorial, hint: 'Support with the course: one press makes it guided learning hours' },
    ],
  }),
  day: z.string().meta({ label: 'Day', control: 'date', subject: 'the day' }),
  time: z.string().meta({ label: 'From', control: 'time', subject: 'the time it begins' }),
  minutes: z.int().min(5).max(480).meta({ label: 'How long', control: 'duration', subject: 'how long it lasts' }),
  places: z.int().min(1).max(mostPlaces).default(1).meta({
    label: 'For how many learners',
    control: 'number',
    subject: 'the number of learners',
    unit: 'learners',
    unmarked: true,
    hint: '1 is for one learner alone. With more it is a group: each learner books a place, and you record who came.',
  }),
  weeks: z.int().min(1).max(mostWeeks).meta({
    label: 'For how many weeks',
    control: 'number',
    subject: 'the number of weeks',
    unit: 'weeks',
    hint: '1 offers it once; 6 offers the same hour six weeks running.',
  }),
  place: z
    .string()
    .max(300)
    .default('')
    .meta({ label: 'Where', subject: 'where it is', hint: 'A room, or the address of a video call. It stands in the invitation.' }),
})

export type Offer = z.output<typeof offerFields>
