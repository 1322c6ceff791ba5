import { expect } from 'vitest'
import type { TestHouse, TestPerson } from '../harness/house.ts'
import { read, type FoundForm } from './crawl.ts'

/** What nobody should type, and somebody will. */
const texts = {
  'nothing at all': '',
  'a script': '<script>alert(1)</script>"\'&amp;</textarea>',
  emoji: '👩🏽‍💻🏴󠁧󠁢󠁷󠁬󠁳󠁿 \u{1F9D1}\u200D\u{1F91D}\u200D\u{1F9D1}',
  'right-to-left text': 'שלום \u202Eabc\u202C مرحبا',
  'a NUL': 'a\u0000b',
  'a number below zero': '-1',
  'a number beyond counting': '999999999999999999999999',
  'a number with an exponent': '1e308',
  'the day nought': '0000-00-00',
  'the last day of all': '9999-12-31',
  'the 31st of February': '2026-02-31',
  'an id of nothing': '01900000-0000-7000-8000-000000000000',
  'a word like a key of every object': '__proto__',
} as const

const huge = 'x'.repeat(900_000)

/** Forms that were sent something, as `POST /pattern`. */
export const attacked = new Set<string>()

/**
 * Sends a form everything that is not meant for it. The answer is never a failure; a refusal says so in words; what was typed
 * stands in the form that comes back, and never as markup.
 */
export async function attack(t: TestHouse, person: TestPerson | undefined, form: FoundForm): Promise<void> {
  attacked.add(`POST ${form.pattern}`)
  for (const [what, text] of Object.entries(texts)) {
    for (const everywhere of [true, false]) {
      const { status, html } = await send(t, person, form, filled(form, text, everywhere), what)
      if (status === 422 && !everywhere && text !== '' && !text.includes('\u0000')) expectKept(html, form, text, what)
    }
  }
  await attackWithSize(t, person, form)
  const names = Object.keys(form.fields).map((name) => encodeURIComponent(name))
  await send(t, person, form, names.map((name) => `${name}=%FF%FEa%C3&${name}=%ZZ`).join('&'), 'broken UTF-8')
  await send(t, person, form, names.flatMap((name) => [`${name}=one`, `${name}=two`]).join('&'), 'two answers for one')
  await send(t, person, form, names.map((name) => `${name}[0][x]=1&${name}[]=2`).join('&'), 'lists for words')
  await send(t, person, form, '&&==%&=&a&'.repeat(50), 'no form at all')
  for (const revision of ['-1', '99999999999', 'x'])
    await send(t, person, form, new URLSearchParams({ ...form.fields, revision }).toString(), `revision ${revision}`)
  const twice = [0, 1].map(() => send(t, person, form, new URLSearchParams(form.fields).toString(), 'the same twice at once'))
  await Promise.all(twice)
}

async function attackWithSize(t: TestHouse, person: TestPerson | undefined, form: FoundForm): Promise<void> {
  const [first] = form.typed
  if (first === undefined) return
  const { status, html } = await send(t, person, form, new URLSearchParams({ ...form.fields, [first]: huge }).toString(), '900 kB')
  if (status === 422 && holds(html, first)) expect(html.includes(huge), `900 kB sent to ${form.action} is in the answer`).toBe(true)
}

function filled(form: FoundForm, text: string, everywhere: boolean): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form.fields)) body.append(name, everywhere || form.typed.includes(name) ? text : value)
  return body.toString()
}

async function send(t: TestHouse, person: TestPerson | undefined, form: FoundForm, body: string, what: string): Promise<{ status: number; html: string }> {
  const { baseUrl } = t.house
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: baseUrl, cookie: person?.cookie ?? '' }
  const answer = await t.app.request(`${baseUrl}${form.action}`, { method: 'POST', body, headers })
  const html = await answer.text()
  const name = `${what} to POST ${form.action} (from ${form.on})`
  expect(answer.status, name).toBeLessThan(500)
  expect(html, name).not.toContain('<script>alert(1)')
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
  if (answer.status >= 400) expect(html, name).toMatch(isPage ? /<h1[^>]*>[^<]{3,}/ : /"problem":"[^"]{3,}/)
  return { status: answer.status, html }
}

function expectKept(html: string, form: FoundForm, text: string, what: string): void {
  const words = read(html)
  for (const name of form.typed) {
    if (holds(html, name)) expect(words.includes(text), `${what} in ${name} of ${form.action} is in the answer`).toBe(true)
  }
}

function holds(html: string, name: string): boolean {
  return html.includes(`name="${name}"`)
}
