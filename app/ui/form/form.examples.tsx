import { z } from 'zod'
import { Button, ButtonRow } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Fields } from './fields.tsx'
import { Form } from './form.tsx'
import { parseForm } from './parse-form.ts'

const session = z.object({
  date: z.iso.date().meta({ label: 'Date of the session' }),
  minutes: z.number().int().min(1).max(480).meta({ label: 'How long was it?', control: 'duration', missing: 'Enter how long it was in minutes, like 60' }),
  mode: z.enum(['in person', 'video']).meta({
    label: 'How you met',
    control: 'radios',
    options: [
      { value: 'in person', label: 'In person' },
      { value: 'video', label: 'By video', hint: 'Teams, Zoom and the like' },
    ],
  }),
  progress: z
    .string()
    .optional()
    .meta({ label: 'How far Tom has come with delegating', control: 'scale', words: { 0: 'Not started', 5: 'Half-way', 10: 'Reached' } }),
  summary: z.string().max(4_000).optional().meta({ label: 'What you talked about', control: 'textarea', hint: 'Enough for you to know it again; no names.' }),
  techniques: z
    .array(z.string())
    .default([])
    .meta({ label: 'Techniques', suggestions: ['GROW', 'Active listening', 'Scaling', 'Reframing'] }),
  tools: z
    .array(z.object({ name: z.string().meta({ label: 'Tool' }), why: z.string().optional().meta({ label: 'Why this one', control: 'textarea', rows: 2 }) }))
    .default([])
    .meta({ label: 'Tools you used', addLabel: 'Add another tool' }),
})

const person = z.object({
  email: z.email().meta({ label: 'E-mail', control: 'email', autocomplete: 'email', hint: 'Kept in the vault; only you can open it.' }),
  start: z.string().meta({ label: 'Start', control: 'time' }),
  people: z.number().int().min(2).optional().meta({ label: 'Size of the group', unit: 'people' }),
  relation: z.enum(['manager', 'sponsor']).meta({
    label: 'Relation',
    options: [
      { value: 'manager', label: 'Line manager' },
      { value: 'sponsor', label: 'Sponsor' },
    ],
  }),
  topics: z
    .array(z.enum(['work', 'study']))
    .default([])
    .meta({
      label: 'What it was about',
      control: 'checkboxes',
      options: [
        { value: 'work', label: 'Work' },
        { value: 'study', label: 'Study' },
      ],
    }),
  consent: z.literal(true).meta({ label: 'They agreed that I keep notes' }),
  mark: z.string().optional().meta({ label: 'Your mark', control: 'signature' }),
})

const wrong = parseForm(person, { email: 'dana at work', start: 'noon', people: '1', relation: '' })

/** Forms, each drawn from the one description of its record. */
export const examples: readonly Example[] = [
  {
    name: 'A session, kept as it is written',
    body: (
      <Form action="#session" autosave={{ action: '#draft', revision: 3, savedAt: '10:32' }}>
        <Fields
          schema={session}
          values={{ date: '2026-11-03', minutes: '75', progress: '6', techniques: ['GROW', 'Silence'], 'tools[0].name': 'Wheel of work' }}
        />
        <ButtonRow>
          <Button>Save the session</Button>
        </ButtonRow>
      </Form>
    ),
  },
  {
    name: 'With things to put right',
    body: (
      <Form action="#person" problems={wrong.ok ? {} : wrong.problems}>
        <Fields schema={person} values={wrong.ok ? {} : wrong.typed} problems={wrong.ok ? {} : wrong.problems} />
        <ButtonRow>
          <Button>Add Dana</Button>
        </ButtonRow>
      </Form>
    ),
  },
]
