import { describe, expect, it } from 'vitest'
import { problemWords } from '../specification/problems.ts'
import { evaluate } from './evaluate.ts'
import { examplePractice } from './example-practice.ts'
import { unit501 } from './example-unit.ts'
import { readRecord } from './read-record.ts'

const text = JSON.stringify(examplePractice(), null, 2)

function problemsIn(changed: string): string[] {
  const read = readRecord(changed)
  return read.ok ? [] : read.problems.map((problem) => `${problem.line}: ${problemWords(problem)}`)
}

function change(from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, to)
}

const bad: { title: string; from: string; to: string; says: RegExp }[] = [
  { title: 'text for minutes', from: '"minutes": 90', to: '"minutes": "90"', says: /^\d+: sessions\[0\]\.minutes: expected a (whole )?number, found "90"$/ },
  { title: 'half minutes', from: '"minutes": 90', to: '"minutes": 90.5', says: /sessions\[0\]\.minutes: expected a whole number, found 90.5$/ },
  { title: 'minutes below nothing', from: '"minutes": 90', to: '"minutes": -90', says: /sessions\[0\]\.minutes: expected 0 or more, found -90$/ },
  {
    title: 'a day that does not exist',
    from: '"date": "2026-03-23"',
    to: '"date": "2026-02-30"',
    says: /sessions\[0\]\.date: expected a day that exists, like 2026-11-21, found "2026-02-30"$/,
  },
  {
    title: 'a day in another form',
    from: '"date": "2026-03-23"',
    to: '"date": "23/03/2026"',
    says: /sessions\[0\]\.date: expected a day, like 2026-11-21, found "23\/03\/2026"$/,
  },
  {
    title: 'a time off the clock',
    from: '"start": "09:00"',
    to: '"start": "24:10"',
    says: /sessions\[0\]\.start: expected a time on the clock, like 14:30, found "24:10"$/,
  },
  {
    title: 'a zone nobody knows',
    from: '"zone": "Europe/London"',
    to: '"zone": "Europe/Cardiff"',
    says: /sessions\[0\]\.zone: expected a time zone, like Europe\/London, found "Europe\/Cardiff"$/,
  },
  {
    title: 'a mistyped field',
    from: '"sessions": [',
    to: '"sesions": [',
    says: /^\d+: sesions: expected no such field, found the field “sesions” — did you mean “sessions”\?$/,
  },
  {
    title: 'a mistyped choice',
    from: '"kind": "individual"',
    to: '"kind": "individuals"',
    says: /clients\[0\]\.kind: expected "individual" or "group", found "individuals" — did you mean “individual”\?$/,
  },
  { title: 'another format', from: '"version": 1', to: '"version": 2', says: /^3: version: expected 1, found 2$/ },
  {
    title: 'a client who is not there',
    from: '"client": "client-B"',
    to: '"client": "client-X"',
    says: /client: expected the id of a client in this record, found "client-X"$/,
  },
  {
    title: 'a reflection on no session',
    from: '"session": "session-B6"',
    to: '"session": "session-B7"',
    says: /session: expected the id of a session in this record, found "session-B7"$/,
  },
  {
    title: 'a signature of nobody',
    from: '"party": "manager"',
    to: '"party": "director"',
    says: /signatures\[2\]\.party: expected the id of a party of this contract in this record, found "director"$/,
  },
  { title: 'an id used twice', from: '"id": "session-A2"', to: '"id": "session-A1"', says: /sessions\[1\]\.id: expected an id used once, found "session-A1"$/ },
]

describe('a bad practice record is refused with line, path, found and expected', () => {
  it.each(bad)('$title', ({ from, to, says }) => {
    const problems = problemsIn(change(from, to))
    expect(
      problems.some((problem) => says.test(problem)),
      problems.join('\n'),
    ).toBe(true)
  })

  it('names the line', () => {
    const line = text.slice(0, text.indexOf('"minutes": 90')).split('\n').length
    expect(problemsIn(change('"minutes": 90', '"minutes": null'))[0]).toMatch(new RegExp(`^${line}: sessions`))
  })

  it.each([
    ['', '1: the file: expected a practice record in JSON, found nothing'],
    ['{\n  "format": "coachfolio/practice-record",\n  "version": 1,,\n}', '3: the file: expected a practice record in JSON, found a text that is not JSON'],
    ['[]', '1: the file: expected a group of fields, found a list'],
    ['null', '1: the file: expected a group of fields, found nothing'],
  ])('%j is no record', (wrong, says) => {
    expect(problemsIn(wrong)).toEqual([says])
  })
})

describe('a practice record may be imperfect, and in any script', () => {
  it('an empty practice is a record', () => {
    expect(readRecord('{"format":"coachfolio/practice-record","version":1}')).toMatchObject({ ok: true, record: { clients: [], sessions: [] } })
  })

  it.each(['مرحبا بالعالم', '👩🏽‍🏫 und mehr', '\u0000', '\uD800', 'x'.repeat(300_000), '<script>alert(1)</script>'])('text %# is kept as typed', (words) => {
    const record = examplePractice()
    Object.assign(record.clients[0] ?? {}, { alias: words })
    const read = readRecord(JSON.stringify(record))
    expect(read.ok && read.record.clients[0]?.alias === words).toBe(true)
  })

  it('a session without minutes or before the contract is read, and then explained', () => {
    const record = examplePractice()
    Object.assign(record.sessions[0] ?? {}, { minutes: 0 })
    Object.assign(record.sessions[1] ?? {}, { date: '2026-01-01' })
    const read = readRecord(JSON.stringify(record))
    const evaluation = read.ok ? evaluate(unit501(), read.record, { asOf: '2026-11-21' }) : undefined
    expect(evaluation?.hours.counted).toBe(900)
  })
})
