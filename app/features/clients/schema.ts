import { z } from 'zod'

/** Who somebody really is: sealed in the vault, opened only by the learner who keeps it (R107). */
export const identityFields = z.object({
  name: z.string().max(200).meta({ label: 'Real name', subject: 'the real name', autocomplete: 'off' }),
  email: z
    .email()
    .max(254)
    .optional()
    .meta({ label: 'E-mail', subject: 'the e-mail address', control: 'email', autocomplete: 'off', hint: 'Contracts and requests for feedback go here. Nothing else does.' }),
  phone: z.string().max(40).optional().meta({ label: 'Telephone', control: 'tel', autocomplete: 'off' }),
  employer: z.string().max(200).optional().meta({ label: 'Employer', autocomplete: 'off' }),
})

export type Identity = z.output<typeof identityFields>
