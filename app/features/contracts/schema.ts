import { z } from 'zod'
import { fieldsOf } from '../../ui/form/describe.ts'
import { isMark } from '../../ui/signature-pad/mark-drawing.tsx'

const term = z.string().max(5_000)

function area(label: string, hint: string, rows = 4) {
  return { label, hint, control: 'textarea', rows } as const
}

/** The terms of a contract, in the order in which they are read. The first three are what R055 asks every contract to say. */
export const termFields = {
  commitment: term.meta(area('Mutual commitment', 'What each of you commits to.')),
  expectations: term.meta(area('Expectations', 'What each may expect of the other, and what not.')),
  intendedOutcomes: term.meta(area('Intended outcomes', 'What is to be different at the end: the goals you have agreed.')),
  confidentiality: term.optional().meta(area('Confidentiality and its limits', 'Who hears what, and when it cannot stay between you.')),
  boundaries: term.optional().meta(area('Boundaries', 'What this is not, and what you do when it turns into that.')),
  ethics: term
    .optional()
    .meta(area('Code of ethics', 'Whose code you keep to, such as that of the professional body you belong to, and what follows from it.', 3)),
  environment: term.optional().meta(area('Environment', 'Where you meet, or how, so that you can talk undisturbed.', 3)),
  frequency: term.optional().meta(area('Frequency', 'How often you meet.', 2)),
  duration: term.optional().meta(area('Duration', 'How long a session takes, and how long you work together.', 2)),
  stakeholderInvolvement: term.optional().meta(area('Stakeholder involvement', 'Who else has a part in this, and what they are told.', 3)),
  roles: term.optional().meta(area('Roles and responsibilities', 'What each of you is there for, and answers for.', 3)),
  reviewPoints: term.optional().meta(area('Review points', 'When you look together at how it goes.', 3)),
  cancellation: term.optional().meta(area('Cancellation', 'What happens when a session cannot take place.', 3)),
  ending: term.optional().meta(area('Ending', 'How you finish, planned or early, and what becomes of the notes.', 3)),
  other: term.optional().meta(area('Anything else', 'What only the two or three of you need.', 3)),
}

/** What only the agreement for an organisation says. */
export const organisationTermFields = {
  finance: term.meta(area('Finance', 'What it costs, who pays what and when, and what happens with sessions that are not used.')),
  reporting: term.meta(area('Reporting', 'What the organisation is told, by whom and how often; and what it is never told.')),
  ownership: term.meta(area('Who owns what', 'Notes, materials, results: whose they are, and what becomes of them afterwards.', 3)),
  policies: term.meta(
    area(
      'Policies and procedures',
      'Which of the organisation’s rules hold here, such as safeguarding, data protection or expenses, and who tells you of them.',
      3,
    ),
  ),
}

const allTerms = { ...termFields, ...organisationTermFields }

export type TermKey = keyof typeof allTerms
export type Terms = Partial<Record<TermKey, string>>
export const termKeys = Object.keys(allTerms) as readonly TermKey[]

function signers(label: string, hint: string, unmarked = false) {
  return z.array(z.string()).max(5).default([]).meta({ label, control: 'checkboxes', hint, unmarked })
}

const agreedOn = z.string().meta({
  label: 'Agreed on',
  control: 'date',
  subject: 'the day it was agreed',
  hint: 'The day you agreed it together. Signatures may come later.',
})

const changeNote = z
  .string()
  .max(2_000)
  .optional()
  .meta({ label: 'What has changed', control: 'textarea', rows: 2, hint: 'One or two sentences for those who sign again.' })

/** What the next version says of itself: there it is needed, in a first version there is none. */
export const changeNoteFields = z.object({ changeNote: changeNote.unwrap().meta(changeNote.meta() ?? {}) })

/** The one description of a contract: its form, its reading view and its messages come from it. */
export const contractFields = z.object({
  kind: z.enum(['two-way', 'three-way', 'group']).meta({
    label: 'Who agrees',
    control: 'radios',
    missing: 'Choose who agrees: two-way or three-way',
    options: [
      { value: 'two-way', label: 'Two-way', hint: 'You and the client.' },
      { value: 'three-way', label: 'Three-way', hint: 'You, the client, and a stakeholder such as the line manager.' },
    ],
  }),
  members: z.array(z.string()).max(500).default([]).meta({
    label: 'Members who sign',
    control: 'checkboxes',
    unmarked: true,
    hint: 'Each member signs by a link of their own. Hours wait until all have signed.',
  }),
  stakeholders: signers('Stakeholders who sign', 'Everybody chosen here signs, each by a link of their own.'),
  agreedOn: agreedOn.meta({ ...agreedOn.meta(), hint: 'The day you agreed it together. Sessions count from this day; signatures may come later.' }),
  ...termFields,
  changeNote,
})

const { intendedOutcomes, expectations, roles, confidentiality, ethics, duration, reviewPoints, ending, other } = termFields
const { finance, reporting, ownership, policies } = organisationTermFields

/** The one description of the agreement for an organisation (R101). */
export const agreementFields = z.object({
  stakeholders: signers('Who signs for the organisation', 'Such as the sponsor or human resources. Each signs by a link of their own.', true),
  agreedOn,
  intendedOutcomes,
  roles: roles.unwrap().meta(roles.meta() ?? {}),
  expectations,
  finance,
  policies,
  ethics: ethics.unwrap().meta(ethics.meta() ?? {}),
  confidentiality: confidentiality.unwrap().meta(confidentiality.meta() ?? {}),
  reporting,
  ownership,
  duration,
  reviewPoints,
  ending,
  other,
  changeNote,
})

/** Two-way and three-way with one person, with a group member by member, or for an organisation. */
export type ContractKind = z.output<typeof contractFields>['kind'] | 'organisation'

/** The terms of a contract with a client. */
export type ClientTermKey = keyof typeof termFields

/** A draft of either, as it is kept. */
export type Draft = {
  kind: ContractKind
  agreedOn: string
  changeNote?: string | undefined
  members: readonly string[]
  stakeholders: readonly string[]
} & {
  readonly [Key in TermKey]?: string | undefined
}

/** The code that came by mail, the second step of signing by a link. */
export const codeFields = z.object({
  code: z.string().max(20).meta({ label: 'Code from the e-mail', autocomplete: 'one-time-code', hint: 'Six digits. Look among the junk mail too.' }),
})

/** What somebody gives to sign. */
export const signingFields = z.object({
  name: z.string().max(200).meta({ label: 'Your full name', subject: 'your full name', autocomplete: 'name', hint: 'Your typed name is your signature.' }),
  mark: z.string().max(20_000).optional().meta({ label: 'Your mark', control: 'signature', hint: 'Draw it with a finger, a pen or the mouse, if you like.' }),
  consent: z
    .literal(true)
    .meta({ label: 'I have read this contract and agree to it', missing: 'Tick the box to say that you have read the contract and agree to it' }),
})

export const changeFields = z.object({
  change: z
    .string()
    .max(2_000)
    .meta({ label: 'What would you like to be different?', control: 'textarea', rows: 4, missing: 'Say what you would like to be different' }),
})

export const declineFields = z.object({
  reason: z.string().max(2_000).optional().meta({ label: 'Why, if you would like to say', control: 'textarea', rows: 3, subject: 'the reason' }),
})

/** What somebody gives to end a contract. */
export const endingFields = z.object({
  endedOn: z.string().meta({
    label: 'Last day',
    control: 'date',
    subject: 'the last day',
    hint: 'It holds until the end of this day.',
  }),
  reason: z
    .string()
    .max(2_000)
    .meta({ label: 'Why', control: 'textarea', rows: 3, subject: 'why', hint: 'In one or two sentences, for everybody who has signed.' }),
})

/** The fingerprint on a copy: 64 letters and digits. */
export const fingerprintFields = z.object({
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'Enter all 64 letters and digits of the fingerprint (0 to 9, a to f)' })
    .meta({ label: 'Fingerprint', subject: 'the fingerprint', hint: 'It stands at the end of the copy. Spaces do not matter.' }),
})

/** The heading of a term, as the form and the contract call it. */
export function termLabel(key: TermKey): string {
  return fieldsOf(z.object(allTerms)).find((field) => field.key === key)?.label ?? key
}

/** The mark drawn, or none: what is no drawing of ours is not kept as one. */
export function markIn(text: string | undefined): string | undefined {
  return text !== undefined && isMark(text) ? text : undefined
}
