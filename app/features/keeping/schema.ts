import { z } from 'zod'
import { mostYears } from './rules.ts'

/** For how long records are kept, and whom people outside write to about what is held of them. */
export const keepingFields = z.object({
  years: z.coerce.number().int().min(1).max(mostYears).meta({
    label: 'Years after a learner has finished',
    subject: 'for how many years',
    control: 'number',
    hint: 'Every page that asks somebody outside for something says this number',
  }),
  contact: z.email().max(254).optional().meta({
    label: 'Where people write to about what is held of them',
    subject: 'the e-mail address',
    control: 'email',
    hint: 'Such as privacy@your-centre.org. It stands on every page behind a link. Left empty, they are told to ask the learner or the centre.',
  }),
})

export type KeepingFields = z.output<typeof keepingFields>
