import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { writeFeed, writeInvitation, type Appointment } from './calendar.ts'

const now = Temporal.Instant.from('2026-11-21T10:00:00Z')
const people = { organiser: { name: 'Gwen; "the" Supervisor', email: 'gwen@example.org' }, guests: [{ name: 'Amara, Learner', email: 'amara@example.org' }] }
const appointment: Appointment = {
  uid: 'one@coachfolio',
  sequence: 0,
  beginsAt: Temporal.Instant.from('2026-12-01T10:30:00Z'),
  minutes: 45,
  title: 'Supervision; with, odd \\ marks\nand a line end, long enough that it must be folded over several lines of the file',
  says: 'Bring your log.',
  place: 'Room 2',
}

function read(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
}

function eventIn(text: string): ICAL.Event {
  return new ICAL.Event(read(text).getFirstSubcomponent('vevent') ?? undefined)
}

describe('An invitation', () => {
  test('is read by another library as it was meant: moments in UTC, words with every mark', () => {
    const { text, method } = writeInvitation('REQUEST', appointment, people, now)
    const event = eventIn(text)
    expect([method, read(text).getFirstPropertyValue('method')]).toEqual(['REQUEST', 'REQUEST'])
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-01T10:30:00.000Z')
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-01T11:15:00.000Z')
    expect(event.startDate.zone.tzid).toBe('UTC')
    expect([event.uid, event.sequence, event.summary, event.location]).toEqual(['one@coachfolio', 0, appointment.title, 'Room 2'])
    expect(event.organizer).toBe('mailto:gwen@example.org')
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('is cancelled under the same name, as the next in its sequence', () => {
    const { text } = writeInvitation('CANCEL', { ...appointment, sequence: 1 }, people, now)
    const event = eventIn(text)
    expect([read(text).getFirstPropertyValue('method'), event.uid, event.sequence]).toEqual(['CANCEL', 'one@coachfolio', 1])
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('cannot be made to say more by what somebody typed', () => {
    const { text } = writeInvitation('REQUEST', { ...appointment, place: 'Here\r\nATTENDEE:mailto:other@example.org\r\nEND:VEVENT' }, people, now)
    expect(read(text).getAllSubcomponents('vevent')).toHaveLength(1)
    expect(eventIn(text).attendees).toHaveLength(1)
  })
})

test('A feed has every appointment, and nobody in it', () => {
  const day = { uid: 'three@coachfolio', day: '2026-12-31', title: 'Session with Client A', says: 'Planned' }
  const text = writeFeed('Coachfolio', [appointment, { ...appointment, uid: 'two@coachfolio', place: '' }], [day], now)
  const events = read(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-12-01T10:30:00Z', '2026-12-01T10:30:00Z', '2026-12-31'])
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/)
})
