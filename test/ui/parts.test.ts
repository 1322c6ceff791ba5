import { expect, test } from 'vitest'
import { z } from 'zod'
import { Fields } from '../../app/ui/form/fields.tsx'
import { renderPage } from '../../app/ui/frame/document.tsx'
import { PublicFrame } from '../../app/ui/frame/public-frame.tsx'
import { GoalLines } from '../../app/ui/goal-lines/goal-lines.tsx'
import { HoursBar } from '../../app/ui/hours-bar/hours-bar.tsx'
import { layOutMail } from '../../app/ui/mail-layout/mail-layout.tsx'
import { ProgressBar } from '../../app/ui/progress-meter/progress-meter.tsx'
import { isMark, MarkDrawing } from '../../app/ui/signature-pad/mark-drawing.tsx'
import { WeeklyBars } from '../../app/ui/weekly-bars/weekly-bars.tsx'
import { loadAssets } from '../../app/ui/assets.ts'

const script = '<script>alert("x")</script>'
const one = { alias: 'Client A', colour: 1 }
const two = { alias: 'Client B', colour: 2 }

test('what was typed is shown again as text, never as HTML', () => {
  const schema = z.object({
    note: z.string().meta({ label: 'Note' }),
    more: z.string().meta({ label: 'More', control: 'textarea' }),
    tags: z.array(z.string()).meta({ label: 'Tags', suggestions: ['GROW'] }),
  })
  const html = String(
    Fields({ schema, values: { note: `">${script}`, more: `</textarea>${script}`, tags: [`</textarea>${script}`] }, problems: { note: script } }),
  )
  expect(html).not.toContain('<script')
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(4)
})

test('a text that begins with an empty line keeps it', () => {
  const schema = z.object({ more: z.string().meta({ label: 'More', control: 'textarea' }) })
  expect(String(Fields({ schema, values: { more: '\nsecond' } }))).toContain('>\n\nsecond</textarea>')
})

test('a day that cannot be read is shown as it was typed, which a date control would lose', () => {
  const schema = z.object({ date: z.iso.date().meta({ label: 'Date' }) })
  expect(String(Fields({ schema, values: { date: 'next week' } }))).toMatch(/type="text" value="next week"/)
  expect(String(Fields({ schema, values: { date: '2026-11-03' } }))).toMatch(/type="date" value="2026-11-03"/)
})

test('a bar is never full before everything is there', () => {
  expect(String(ProgressBar({ value: 1079.9, needed: 1080 }))).toContain('width="99.9%"')
  expect(String(ProgressBar({ value: 1080, needed: 1080 }))).toContain('bar-full')
  expect(String(ProgressBar({ value: 900, waiting: 900, needed: 1080 }))).toMatch(/class="bar-waiting" x="83.3%" width="16\.\d+%"/)
})

test('pictures say in words what they show', () => {
  expect(
    String(
      HoursBar({
        needed: 1080,
        parts: [
          { client: one, counted: 435, waiting: 0 },
          { client: two, counted: 300, waiting: 90 },
        ],
      }),
    ),
  ).toContain('aria-label="12.2 of 18 hours count: Client A 7.2 and Client B 5 and 1.5 waiting"')
  const weeks = [
    { from: '2026-10-26', parts: [{ client: one, minutes: 60 }] },
    { from: '2026-11-02', parts: [] },
  ]
  expect(String(WeeklyBars({ weeks, label: 'Practice' }))).toContain('aria-label="Practice. 1 hour in 1 of 2 weeks"')
  const goal = {
    goal: 'Delegate',
    colour: 1,
    points: [
      { day: '2026-09-08', progress: 2 },
      { day: '2026-11-03', progress: 7 },
    ],
  }
  expect(String(GoalLines({ goals: [goal] }))).toContain('aria-label="Delegate: From 2 to 7 of 10 since 8 Sep"')
})

test('pictures without anything to show do not break', () => {
  expect(String(WeeklyBars({ weeks: [], label: 'Practice' }))).toContain('0 hours in 0 of 0 weeks')
  expect(String(HoursBar({ needed: 0, parts: [] }))).not.toContain('NaN')
  expect(String(GoalLines({ goals: [{ goal: 'Delegate', colour: 1, points: [{ day: '2026-09-08', progress: 2 }] }] }))).not.toContain('NaN')
})

test.each([
  ['M1 2L3 4', true],
  ['M1 2L3 4M10 20', true],
  ['', false],
  ['M1 2"/><script>', false],
  ['M1000 2', false],
  [`M1 2${'L3 4'.repeat(6_000)}`, false],
])('a mark is strokes on its paper and nothing else: %.20s', (text, expected) => {
  expect(isMark(text)).toBe(expected)
  expect(String(MarkDrawing({ mark: text, of: 'Priya' })).includes('<path')).toBe(expected)
})

test('a mail says the same as HTML and as text, and what people typed in it stays text', () => {
  const { html, text } = layOutMail({
    title: `A word from ${script}`,
    paragraphs: ['Please sign.'],
    button: { label: 'Read and sign', href: 'https://example.org/s?a=1&b=2' },
    from: 'Northgate Coaching Academy',
  })
  expect(html).not.toContain('<script')
  expect(html).toContain('href="https://example.org/s?a=1&amp;b=2"')
  expect(text).toContain('Read and sign:\nhttps://example.org/s?a=1&b=2')
  expect(text).toContain('— Northgate Coaching Academy')
})

test('a page for people without an account names the centre and fetches nothing ahead', () => {
  const page = renderPage(
    PublicFrame({ title: 'Sign', centreName: 'Northgate', assets: { style: '/s', client: '/c', font: '/f', icon: '/i' }, nonce: 'n', children: 'Terms' }),
  )
  expect(page.startsWith('<!doctype html><html lang="en-GB">')).toBe(true)
  expect(page).toContain('Northgate keeps its records with Coachfolio')
  expect(page).not.toContain('speculationrules')
})

test('a page that is not drawn at once is refused', () => {
  expect(() => renderPage(Promise.resolve('x'))).toThrow('drawn at once')
})

test('a build that is not whole is named', () => {
  expect(() => loadAssets('{}')).toThrow('The client build has no app/ui/style.css')
})
