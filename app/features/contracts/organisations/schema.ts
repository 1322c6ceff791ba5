import { z } from 'zod'

/** How a learner calls an organisation, and who works in it. Nothing here names it (R107). */
export const organisationFields = z.object({
  alias: z.string().max(60).meta({
    label: 'What you call this organisation',
    subject: 'what you call this organisation',
    hint: 'An alias such as “Organisation A”, never the real name. It stands in the agreement and in your record.',
    autocomplete: 'off',
  }),
  clients: z
    .array(z.string())
    .max(200)
    .default([])
    .meta({ label: 'Clients who work there', control: 'checkboxes', hint: 'Their stakeholders can sign the agreement for the organisation.' }),
})

export type OrganisationText = z.output<typeof organisationFields>
