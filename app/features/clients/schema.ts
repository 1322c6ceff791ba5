import { z } from 'zod'
import { consentPurposes, purposeWords } from './consent-rules.ts'

const longText = 5_000

/** How a client is called and what the work with them is for. Nothing here names them (R107). */
export const clientFields = z
  .object({
    alias: z.string().max(60).meta({
      label: 'What you call this client',
      subject: 'what you call this client',
      hint: 'An alias such as “Client B”, never the real name. Everybody who reads your record sees it.',
      autocomplete: 'off',
    }),
    kind: z.enum(['individual', 'group']).meta({
      label: 'Who it is',
      control: 'radios',
      missing: 'Choose whether this is one person or a group',
      options: [
        { value: 'individual', label: 'One person' },
        { value: 'group', label: 'A group', hint: 'A session with the group counts once.' },
      ],
    }),
    members: z
      .int()
      .min(2)
      .max(500)
      .optional()
      .meta({ label: 'People in the group', subject: 'how many people are in the group', unit: 'people', hint: 'Only for a group.' }),
    approach: z.enum(['coaching', 'mentoring']).meta({
      label: 'What you do with them',
      control: 'radios',
      missing: 'Choose coaching or mentoring',
      options: [
        { value: 'coaching', label: 'Coaching', hint: 'You ask; they find their own way.' },
        { value: 'mentoring', label: 'Mentoring', hint: 'You also share what you know from experience.' },
      ],
    }),
    role: z
      .string()
      .max(200)
      .default('')
      .meta({ label: 'Their role', hint: 'Such as “Shift leader in a warehouse”. Leave out whatever would give away who it is.' }),
    context: z
      .string()
      .max(longText)
      .default('')
      .meta({ label: 'Their situation', control: 'textarea', hint: 'What is going on around them that matters for the work.' }),
    rationale: z.string().max(longText).default('').meta({
      label: 'Why this client',
      control: 'textarea',
      hint: 'Why coaching or mentoring, and why now: what it can do here that a course or a line manager could not.',
    }),
    startedOn: z.iso.date().meta({ label: 'First meeting', subject: 'the day of the first meeting' }),
  })
  .refine(({ kind, members }) => kind === 'individual' || members !== undefined, { path: ['members'], error: 'Enter how many people are in the group' })

/** Who somebody really is: sealed in the vault, opened only by the learner who keeps it (R107). */
export const identityFields = z.object({
  name: z.string().max(200).meta({ label: 'Real name', subject: 'the real name', autocomplete: 'off' }),
  email: z.email().max(254).optional().meta({
    label: 'E-mail',
    subject: 'the e-mail address',
    control: 'email',
    autocomplete: 'off',
    hint: 'What you ask of them goes here, such as a contract to sign or a request for feedback. Nothing else does.',
  }),
  phone: z.string().max(40).optional().meta({ label: 'Telephone', control: 'tel', autocomplete: 'off' }),
  employer: z.string().max(200).optional().meta({ label: 'Employer', autocomplete: 'off' }),
})

/** Who a member of a group really is, as far as a contract needs it. */
export const memberFields = identityFields.pick({ name: true, email: true })

/** What keeps a client safe. */
export const safeguardingFields = z.object({
  underEighteen: z.boolean().meta({ label: 'This client is under 18', control: 'checkbox' }),
  vulnerable: z.boolean().meta({
    label: 'This client may be vulnerable',
    control: 'checkbox',
    hint: 'For instance because of illness, disability, or what they are going through.',
  }),
  dbsCheckedOn: z.iso.date().optional().meta({
    label: 'Your DBS check',
    subject: 'the date of your DBS check',
    hint: 'The date on your certificate from the Disclosure and Barring Service. Needed before you meet a client who is under 18 or vulnerable.',
  }),
})

const consentPurpose = z.enum(consentPurposes).meta({
  label: 'What they agree to',
  control: 'radios',
  missing: 'Choose what it is about',
  options: consentPurposes.map((value) => ({ value, label: capitalised(purposeWords[value]) })),
})

/** Noting what a client agreed to. */
export const consentFields = z.object({
  purpose: consentPurpose,
  onDay: z.iso.date().meta({ label: 'Day they agreed', subject: 'the day they agreed' }),
  how: z
    .string()
    .max(1_000)
    .meta({ label: 'How they agreed', subject: 'how they agreed', hint: 'Such as “said so at our first meeting; confirmed by e-mail”. No real names.' }),
})

/** Noting what a client took back. Its fields have names of their own, for it stands on one page with the other. */
export const withdrawalFields = z.object({
  takenBack: consentPurpose.meta({
    label: 'What they took back',
    control: 'radios',
    missing: 'Choose what it is about',
    options: consentPurposes.map((value) => ({ value, label: capitalised(purposeWords[value]) })),
  }),
  takenBackOn: z.iso.date().meta({ label: 'Day they took it back', subject: 'the day they took it back' }),
  takenBackHow: z.string().max(1_000).meta({ label: 'How they said so', subject: 'how they said so', hint: 'They need not give a reason. No real names.' }),
})

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The end of the work with one client: what has become of the needs and goals. */
export const reviewFields = z.object({
  reviewedOn: z.iso.date().meta({ label: 'Day of the review', subject: 'the day of the review' }),
  review: z.string().max(20_000).meta({
    label: 'What has come of it',
    subject: 'what has come of it',
    control: 'textarea',
    rows: 10,
    hint: 'Goal by goal: what was reached, what was not, what helped. How the two of you worked together, and what comes next for them.',
  }),
})

const relations = ['line manager', 'sponsor', 'human resources', 'other'] as const

/** Somebody with a stake in the work with one client. */
export const stakeholderFields = z.object({
  alias: z.string().max(80).meta({
    label: 'What you call them',
    subject: 'what you call them',
    hint: 'An alias such as “Client B’s line manager”, never the real name.',
    autocomplete: 'off',
  }),
  relation: z.enum(relations).meta({
    label: 'Who they are to the client',
    control: 'radios',
    missing: 'Choose who they are to the client',
    options: [
      { value: 'line manager', label: 'Line manager' },
      { value: 'sponsor', label: 'Sponsor', hint: 'Whoever asked for the work or pays for it.' },
      { value: 'human resources', label: 'Human resources' },
      { value: 'other', label: 'Somebody else' },
    ],
  }),
})

export type ClientText = z.output<typeof clientFields>
export type Identity = z.output<typeof identityFields>
export type SafeguardingText = z.output<typeof safeguardingFields>
export type ConsentText = z.output<typeof consentFields>
export type ReviewText = z.output<typeof reviewFields>
export type StakeholderText = z.output<typeof stakeholderFields>
