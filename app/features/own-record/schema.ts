import { z } from 'zod'

const formats = ['pdf', 'xlsx', 'json'] as const

export type RecordFormat = (typeof formats)[number]

/** How a learner takes their record along (R107). */
export const takeAlongForm = z.object({
  format: z.enum(formats).meta({
    label: 'As',
    control: 'radios',
    missing: 'Choose a format',
    options: [
      { value: 'pdf', label: 'PDF, to read and to print' },
      { value: 'xlsx', label: 'Spreadsheet (XLSX), a sheet for each kind of record' },
      { value: 'json', label: 'JSON, for another centre or another program' },
    ],
  }),
  noNames: z.boolean().default(false).meta({ label: 'I have looked at each of these places: none of them says who somebody is', control: 'checkbox' }),
})
