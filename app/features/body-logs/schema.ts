import { z } from 'zod'
import { paidOptions } from '../sessions/index.ts'

/** When a learner's coach training began: some bodies count from then on. */
export const trainingFields = z.object({
  beganOn: z.iso.date().meta({ label: 'Day your coach training began', control: 'date', subject: 'the day your training began' }),
})

/** Which sessions were paid for, said of several at once. */
export const paidFields = z.object({
  sessions: z.array(z.string().max(36)).min(1).max(100).meta({ label: 'Sessions', control: 'checkboxes', missing: 'Tick the sessions you mean' }),
  paid: z.enum(['paid', 'pro bono']).meta({
    label: 'They were',
    control: 'radios',
    missing: 'Say whether they were paid',
    options: paidOptions,
  }),
})

/** How the log is to be written. */
export const exportFields = z.object({
  format: z.enum(['xlsx', 'csv', 'pdf']).meta({
    label: 'As',
    control: 'radios',
    missing: 'Choose a format',
    options: [
      { value: 'xlsx', label: 'Spreadsheet (XLSX)' },
      { value: 'pdf', label: 'PDF' },
      { value: 'csv', label: 'CSV, sessions only' },
    ],
  }),
  names: z
    .boolean()
    .meta({ label: 'With the names of clients who agreed to that', control: 'checkbox', hint: 'The names come out of the vault, and that is noted.' }),
})
