import { z } from 'zod'
import { techniques, questions, tools } from './suggestions.ts'

const id = z.string().max(36)
const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** How far a goal has come, in words for some of the points. */
export const progressWords = { 0: 'Not started', 5: 'Half-way', 10: 'Reached' } as const

/** How far one goal had come in a session (R058). */
export const goalProgress = z.object({
  goal: id.meta({ control: 'hidden' }),
  progress: z.int().min(0).max(10).optional().meta({ label: 'How far now?', control: 'scale', words: progressWords }),
  note: z.string().max(2_000).optional().meta({ label: 'What moved, or what is in the way', control: 'textarea', rows: 2 }),
})

/** A tool that was used, why, and how it helped this client (R062). */
export const usedTool = z
  .object({
    name: z
      .string()
      .max(200)
      .optional()
      .meta({ label: 'Tool or model', subject: 'the name of the tool', hint: `For instance ${tools.slice(0, 3).join(', ')}` }),
    why: z.string().max(4_000).optional().meta({ label: 'Why this one, for this client', control: 'textarea', rows: 2 }),
    howItHelped: z.string().max(4_000).optional().meta({ label: 'How it helped them', control: 'textarea', rows: 2 }),
  })
  .refine((tool) => tool.name !== undefined, { path: ['name'], error: 'Enter the name of the tool' })

/** What was agreed to be done, and until when. */
export const agreedAction = z
  .object({
    id: id.optional().meta({ control: 'hidden' }),
    statement: z.string().max(1_000).optional().meta({ label: 'Action', subject: 'the action' }),
    dueOn: z.iso.date().optional().meta({ label: 'By when', control: 'date', subject: 'the day the action is due' }),
  })
  .refine((action) => action.statement !== undefined || action.dueOn === undefined, {
    path: ['statement'],
    error: 'Enter what was agreed for this day, or clear the day',
  })

/** What a session can have been, as professional bodies ask. */
export const paidOptions = [
  { value: 'paid', label: 'Paid', hint: 'For money or in kind, also as part of your job' },
  { value: 'pro bono', label: 'Pro bono', hint: 'For nothing' },
] as const

/** A diary entry (R057, R058): the one description of a session. Only who, when and how long are asked for at first. */
export const sessionRecord = z.object({
  clients: z.array(id).min(1).meta({ label: 'Who', control: 'checkboxes', missing: 'Choose who the session was with' }),
  heldOn: z.iso.date().meta({ label: 'Day', control: 'date', subject: 'the day of the session' }),
  startedAt: z.string().regex(clock).meta({ label: 'Start', control: 'time', subject: 'the time it started' }),
  minutes: z.int().meta({ label: 'How long', control: 'duration', subject: 'how long it lasted' }),
  mode: z.enum(['in person', 'video', 'telephone']).meta({
    label: 'How you met',
    control: 'radios',
    subject: 'how you met',
    options: [
      { value: 'in person', label: 'In person' },
      { value: 'video', label: 'By video' },
      { value: 'telephone', label: 'By telephone' },
    ],
  }),
  formal: z.enum(['yes', 'no']).meta({
    label: 'Was it a formal session?',
    control: 'radios',
    missing: 'Say whether it was a formal session',
    hint: 'Formal: agreed beforehand, under your contract. Only formal sessions count toward your hours.',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No, an informal talk' },
    ],
  }),
  paid: z.enum(['paid', 'pro bono']).optional().meta({
    label: 'Was it paid for?',
    control: 'radios',
    hint: 'Only professional bodies ask; for your qualification it makes no difference.',
    options: paidOptions,
  }),
  goals: z.array(goalProgress).max(50).meta({ label: 'Goals, and how far' }),
  summary: z
    .string()
    .max(20_000)
    .optional()
    .meta({ label: 'What was discussed', control: 'textarea', rows: 6, hint: 'Under the client’s alias: no real names, addresses or numbers.' }),
  outcomes: z
    .string()
    .max(20_000)
    .optional()
    .meta({ label: 'What came out of it', control: 'textarea', rows: 3, hint: 'Insights, decisions, changes of mind.' }),
  techniques: z.array(z.string().max(200)).max(40).meta({ label: 'Techniques you used', control: 'chips', suggestions: techniques }),
  questions: z
    .array(z.string().max(500))
    .max(40)
    .meta({ label: 'Questions that mattered', control: 'chips', suggestions: questions, hint: 'As you asked them, if you remember.' }),
  tools: z
    .array(usedTool)
    .max(20)
    .meta({ label: 'Tools and models', addLabel: 'Add another tool', hint: 'You need two or more that you can justify: why you chose it, and how it helped.' }),
  actions: z
    .array(agreedAction)
    .max(30)
    .meta({ label: 'Actions you agreed', addLabel: 'Add another action', hint: 'They come back at the top of your next session with this client.' }),
  feedbackGiven: z
    .string()
    .max(20_000)
    .optional()
    .meta({ label: 'Feedback you gave', control: 'textarea', rows: 3, hint: 'What you told the client, as near to your words as you can.' }),
})

/** The form: the entry, and what became of last time's actions. */
export const sessionForm = sessionRecord.extend({
  shownActions: z.array(id).max(100).meta({ label: 'Last time’s actions', control: 'hidden' }),
  doneActions: z.array(id).max(100).meta({ label: 'Done since last time', control: 'checkboxes' }),
  carryOver: z.boolean().optional().meta({ label: 'Carry the others over into this session', control: 'checkbox' }),
})

/** A diary entry as it is kept. */
export type SessionEntry = z.output<typeof sessionRecord>

/** A diary entry as it is sent. */
export type SentSession = z.output<typeof sessionForm>
