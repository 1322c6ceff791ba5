import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from './parse-form.ts'
import { rowsOf, toTyped } from './typed.ts'

const session = z
  .object({
    date: z.iso.date().meta({ label: 'Date of the session', control: 'date' }),
    start: z.iso.time({ precision: -1 }).optional().meta({ label: 'Start' }),
    minutes: z.number().int().min(1).max(480).meta({ label: 'Length', control: 'duration', subject: 'how long it was' }),
    people: z.number().int().max(30).optional().meta({ label: 'Size of the group' }),
    mode: z.enum(['in person', 'video']).optional().meta({ label: 'How you met', control: 'radios' }),
    email: z.email().optional().meta({ label: 'E-mail' }),
    summary: z.string().max(100).optional().meta({ label: 'What you talked about', control: 'textarea' }),
    techniques: z.array(z.string()).max(3).default([]).meta({ label: 'Techniques', control: 'chips' }),
    formal: z.boolean().default(false).meta({ label: 'A formal session' }),
    tools: z
      .array(z.object({ name: z.string().meta({ label: 'Tool' }), why: z.string().max(50).optional().meta({ label: 'Why this one' }) }))
      .default([])
      .meta({ label: 'Tools' }),
    place: z
      .object({ town: z.string().optional().meta({ label: 'Town' }) })
      .optional()
      .meta({ label: 'Place' }),
  })
  .refine((value) => value.mode !== 'video' || value.people === undefined, { path: ['people'], error: 'A group meets in person here' })

const whole = { date: '2026-11-03', minutes: '60' }

function problemsOf(sent: Record<string, string | string[]>): Record<string, string> {
  const parsed = parseForm(session, { ...whole, ...sent })
  return parsed.ok ? {} : parsed.problems
}

describe('what is good', () => {
  test.each([
    ['a day by its numbers', { date: '3 11 2026' }, { date: '2026-11-03' }],
    ['a day with slashes', { date: '03/11/2026' }, { date: '2026-11-03' }],
    ['a day by its month’s name', { date: '3 November 2026' }, { date: '2026-11-03' }],
    ['a time without its nought', { start: '9:30' }, { start: '09:30' }],
    ['a time in the afternoon', { start: '2pm' }, { start: '14:00' }],
    ['midnight', { start: '12am' }, { start: '00:00' }],
    ['minutes as hours and minutes', { minutes: '1 h 15 min' }, { minutes: 75 }],
    ['minutes as a clock', { minutes: '1:30' }, { minutes: 90 }],
    ['minutes as parts of an hour', { minutes: '1.5 h' }, { minutes: 90 }],
    ['chips from boxes and lines, without repeats', { techniques: ['GROW', 'Silence\r\nGROW\r\n\r\n'] }, { techniques: ['GROW', 'Silence'] }],
    ['a tick', { formal: 'yes' }, { formal: true }],
    ['rows, those left empty dropped', { 'tools[0].name': '', 'tools[2].name': 'Wheel', 'tools[2].why': ' ' }, { tools: [{ name: 'Wheel' }] }],
    ['a group', { 'place.town': 'Cardiff' }, { place: { town: 'Cardiff' } }],
    ['emoji', { summary: 'Good 👩🏽‍💻 day' }, { summary: 'Good 👩🏽‍💻 day' }],
    ['right-to-left text', { summary: 'שלום \u202Eabc' }, { summary: 'שלום \u202Eabc' }],
    ['a script, as it was typed', { summary: '<script>alert(1)</script>' }, { summary: '<script>alert(1)</script>' }],
    ['line ends of the web', { summary: 'one\r\ntwo' }, { summary: 'one\ntwo' }],
  ])('%s', (_, sent, expected) => {
    const parsed = parseForm(session, { ...whole, ...sent })
    expect(parsed).toMatchObject({ ok: true, value: expected })
  })

  test('empty answers are left out', () => {
    const parsed = parseForm(session, { ...whole, start: '', people: ' ', mode: '', summary: '\r\n', email: '' })
    expect(parsed).toEqual({ ok: true, value: { date: '2026-11-03', minutes: 60, techniques: [], formal: false, tools: [] } })
  })
})

describe('what is not', () => {
  test.each([
    ['nothing', { date: '' }, { date: 'Enter the date of the session, like 3 11 2026' }],
    ['a day that does not exist', { date: '31 2 2026' }, { date: 'Enter the date of the session as a day that exists, like 3 11 2026' }],
    ['a time that is none', { start: '25:00' }, { start: 'Enter the start, like 14:30' }],
    ['words for minutes', { minutes: 'an hour' }, { minutes: 'Enter how long it was in minutes, like 60' }],
    ['a minus', { minutes: '-5' }, { minutes: 'Enter how long it was as 1 or more' }],
    ['more than a session can last', { minutes: '481' }, { minutes: 'Enter how long it was as 480 or less' }],
    ['a number in words', { people: 'many' }, { people: 'Enter the size of the group as a number, like 3' }],
    ['half a person', { people: '2.5' }, { people: 'Enter the size of the group as a number, like 3' }],
    ['an answer that was not offered', { mode: 'pigeon' }, { mode: 'Choose how you met from the answers given' }],
    ['an address that is none', { email: 'dana at work' }, { email: 'Enter an e-mail address, like name@example.org' }],
    ['a text too long', { summary: 'x'.repeat(101) }, { summary: 'Shorten what you talked about to 100 characters or fewer: it has 101' }],
    ['a huge text', { summary: 'x'.repeat(2_000_000) }, { summary: 'Shorten what you talked about to 100 characters or fewer: it has 2,000,000' }],
    ['a NUL', { summary: 'a\u0000b' }, { summary: 'What you talked about contains a character that cannot be stored. Type it again without it.' }],
    ['half a character', { summary: 'a\uD800b' }, { summary: 'What you talked about contains a character that could not be read. Type it again without it.' }],
    ['broken UTF-8', { summary: 'a\uFFFDb' }, { summary: 'What you talked about contains a character that could not be read. Type it again without it.' }],
    ['too many chips', { techniques: 'a\nb\nc\nd' }, { techniques: 'Keep the techniques to 3 or fewer' }],
    ['a row without its name, by the row’s own number', { 'tools[0].name': 'Wheel', 'tools[4].why': 'because' }, { 'tools[4].name': 'Enter the tool' }],
    ['what the record itself forbids', { mode: 'video', people: '3' }, { people: 'A group meets in person here' }],
  ])('%s', (_, sent, expected) => {
    expect(problemsOf(sent)).toEqual(expected)
  })

  test('every problem is told, in the order of the form, and everything typed is kept', () => {
    const sent = { date: 'soon', minutes: '', summary: '<b>as typed</b>\u0000', 'tools[3].why': 'x', ['__proto__']: 'y' }
    const parsed = parseForm(session, sent)
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(Object.keys(parsed.problems)).toEqual(['date', 'minutes', 'summary', 'tools[3].name'])
    expect(parsed.typed['summary']).toBe('<b>as typed</b>\u0000')
    expect(parsed.typed['tools[3].why']).toBe('x')
  })
})

test('a form as the web sends it gives the same as its fields', () => {
  const form = new FormData()
  for (const [name, value] of [...Object.entries(whole), ['techniques', 'GROW'], ['techniques', 'Silence']] as const) form.append(name, value)
  form.append('file', new File(['x'], 'x.txt'))
  expect(parseForm(session, form)).toMatchObject({ ok: true, value: { minutes: 60, techniques: ['GROW', 'Silence'] } })
})

test('a record written as a form is read back as it was', () => {
  const record = {
    date: '2026-11-03',
    minutes: 75,
    formal: true,
    techniques: ['GROW'],
    tools: [{ name: 'Wheel', why: 'wide view' }],
    place: { town: 'Cardiff' },
  }
  const parsed = parseForm(session, toTyped(record))
  expect(parsed).toEqual({ ok: true, value: record })
})

test('row numbers that nobody’s form has are not read', () => {
  expect(rowsOf({ 'tools[0].name': 'a', 'tools[99999].name': 'b', 'tools[x].name': 'c', 'tools[2]': 'd' }, 'tools')).toEqual([0])
})
