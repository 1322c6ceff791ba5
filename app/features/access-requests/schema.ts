import { z } from 'zod'

/** Whom somebody asks for. */
export const searchFields = z.object({
  email: z.email().max(254).meta({ label: 'Their e-mail address', subject: 'the e-mail address', control: 'email', autocomplete: 'off' }),
})

/** How what is held is to be given to the person. */
export const downloadFields = z.object({
  format: z.enum(['html', 'json']).meta({
    label: 'As',
    control: 'radios',
    missing: 'Choose a format',
    options: [
      { value: 'html', label: 'A page to read or print' },
      { value: 'json', label: 'JSON, for another system' },
    ],
  }),
})

/** Why somebody is erased, and that it is meant. */
export const erasureFields = z.object({
  reason: z
    .string()
    .max(1_000)
    .meta({ label: 'Who asked for it, and when', subject: 'who asked for it', hint: 'Such as “asked by e-mail on 3 November”. No real names: this stays.' }),
  sure: z.literal(true).meta({ label: 'Erase who this is. It cannot be undone.', control: 'checkbox', missing: 'Tick that you mean it' }),
})

/** Why nothing may be erased for now. */
export const holdFields = z.object({
  why: z
    .string()
    .max(1_000)
    .meta({ label: 'Why it must be kept', subject: 'why it must be kept', hint: 'Such as “appeal of June 2026 is open”. No real names.' }),
  until: z.iso.date().optional().meta({ label: 'Until', hint: 'Leave it empty for as long as nobody lifts it.' }),
})
