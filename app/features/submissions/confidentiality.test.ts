import { describe, expect, test } from 'vitest'
import { practiceRecord } from '../../sufficiency/record.ts'
import { findLeaks } from './confidentiality.ts'

const names = ['Priya Nair', 'Tom O’Shea', 'Zoë Llŷn']

function foundIn(summary: string): string[] {
  const session = { id: 's1', clients: [], date: '2026-03-02', start: '10:00', minutes: 60, formal: true, summary }
  const record = practiceRecord.parse({ format: 'coachfolio/practice-record', version: 1, sessions: [session] })
  return findLeaks(record, names).map((leak) => leak.found)
}

describe('R107: nothing in a submission says who a client is', () => {
  test.each([
    ['a first name', 'We met, and Priya said she felt ready.', ['Priya']],
    ['a surname in capitals', 'NAIR asked for feedback.', ['NAIR']],
    ['a possessive', 'Priya’s manager agreed.', ['Priya']],
    ['a name with an accent', 'Then zoë laughed.', ['zoë']],
    ['a name with an apostrophe', 'As O’Shea put it', ['O’Shea']],
    ['a name twice is one place', 'Priya and Priya', ['Priya']],
    ['an e-mail address, once and whole', 'Write to priya.nair@example.org today', ['priya.nair@example.org']],
    ['a mobile number', 'Ring 07700 900123 first', ['07700 900123']],
    ['an international number', 'Ring +44 20 7946 0958 first', ['+44 20 7946 0958']],
    ['the alias alone is fine', 'Client A is doing well', []],
    ['a longer word that holds a name is none', 'Tomorrow we try the Nairobi exercise', []],
    ['hours and scores are no telephone numbers', 'From 6 to 8 of 10 in 90 minutes on 03 11 2026', []],
  ])('%s', (_what, text, expected) => {
    expect(foundIn(text)).toEqual(expected)
  })
})
