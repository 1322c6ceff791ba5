import { expect, test } from 'vitest'
import { examplePractice } from '../../sufficiency/example-practice.ts'
import { linksIn } from './links.tsx'

const record = examplePractice({ clients: 1, sessionsEach: 1 })

test('a link names its record, goes to it, and is drawn once', () => {
  const [client] = record.clients
  const link = linksIn(record, '2026-11-22')
  const ref = { kind: 'client' as const, id: client?.id ?? '' }
  expect(String(link(ref))).toBe(`<a href="/clients/${client?.id}">${client?.alias}</a>`)
  expect(link(ref)).toBe(link(ref))
})

test('what somebody typed stays text', () => {
  const typed = { ...record, clients: record.clients.map((client) => ({ ...client, alias: `<b onclick="x">A & B's` })) }
  const link = linksIn(typed, '2026-11-22')({ kind: 'client', id: typed.clients[0]?.id ?? '' })
  expect(String(link)).toContain('>&lt;b onclick=&quot;x&quot;&gt;A &amp; B&#39;s</a>')
})

test('a record that is gone is said to be', () => {
  expect(String(linksIn(record, '2026-11-22')({ kind: 'goal', id: 'no-such' }))).toContain('A record that is gone')
})
