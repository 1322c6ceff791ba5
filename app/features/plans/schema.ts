import { z } from 'zod'

const text = z.string().max(5_000)

function area(label: string, hint: string, rows = 4) {
  return { label, hint, control: 'textarea', rows } as const
}

/** The programme with one client (R056: structure, environment and planning principles are shown). */
export const programmeFields = z.object({
  plannedOn: z.string().meta({ label: 'Planned on', control: 'date', subject: 'the day you planned it' }),
  structure: text.meta(
    area('Structure', 'How the programme is built: its phases, from the first meeting over a middle review to the end, and what each is for.'),
  ),
  environment: text.meta(area('Environment', 'Where you meet, or how, and why that is the right place: quiet, private, reachable, safe.', 3)),
  principles: text.meta(
    area(
      'Planning principles',
      'What guided you: the client’s goals and pace, models such as GROW or OSCAR, time between sessions to try things, review points.',
    ),
  ),
  sessions: z.int().min(0).max(200).meta({ label: 'Sessions', subject: 'the number of sessions', unit: 'sessions' }),
  hours: z.number().min(0).max(500).meta({
    label: 'Hours in all',
    subject: 'the hours of all sessions together',
    unit: 'hours',
    hint: 'All sessions together: six sessions of an hour and a half are 9 hours.',
  }),
})

export type ProgrammeText = z.output<typeof programmeFields>

/** What one session is to be about. */
export const sessionPlanFields = z.object({
  plannedFor: z.string().meta({ label: 'Planned for', control: 'date', subject: 'the day of the session' }),
  objectives: text.meta(area('Objectives', 'What is to be reached by the end of the session, and which goal it serves.', 3)),
  needsMet: text.optional().meta(area('Needs it meets', 'Which of your client’s needs this session is for, and why now.', 2)),
  model: z.string().max(500).optional().meta({ label: 'Model', hint: 'GROW, OSCAR, CLEAR, or none.' }),
  topics: text.optional().meta(area('Topics and questions', 'What you expect to talk about, questions you would like to have ready, tools you might use.')),
  measures: text.optional().meta(area('How you will know', 'By what you and the client will see that the objectives are reached.', 3)),
})

export type SessionPlanText = z.output<typeof sessionPlanFields>

/** When a client is invited to a planned session. */
export const invitationFields = z.object({
  day: z.string().meta({ label: 'Day', control: 'date', subject: 'the day of the session' }),
  time: z.string().meta({ label: 'From', control: 'time', subject: 'the time it begins' }),
  minutes: z.int().min(5).max(480).meta({ label: 'How long', control: 'duration', subject: 'how long it lasts' }),
  place: z
    .string()
    .max(300)
    .default('')
    .meta({ label: 'Where', subject: 'where it is', hint: 'A room, or the address of a video call. Your client reads it.' }),
})

export type InvitationText = z.output<typeof invitationFields>
