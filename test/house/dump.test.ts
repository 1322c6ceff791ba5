import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elinMembers, identities, type RealPerson } from '../../app/features/demonstration/identities.ts'
import { elinColleagues } from '../../app/features/demonstration/stories/elin-round.ts'
import { settle } from '../../app/features/demonstration/settle.ts'
import { newId } from '../../app/kernel/ids.ts'
import { findCentreIds, inCentre } from '../../app/platform/database/centre.ts'
import { dumpEverything } from '../harness/dump.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'
import { findRows } from './tables.ts'

let t: TestHouse
let dump: string

const people: RealPerson[] = [
  ...Object.values(identities).flatMap(({ clients, stakeholders }) => [...Object.values(clients), ...Object.values(stakeholders)]),
  ...elinColleagues,
  ...elinMembers,
]

beforeAll(async () => {
  t = await testHouse({ now: '2026-11-21T10:00:00Z', demonstration: true })
  await settle(t.house)
  dump = await dumpEverything(t.databaseUrl)
})
afterAll(() => t.close())

/** The whole name, and the family name by itself: first names are words of the language, too. */
function wordsOf({ name, email, employer }: RealPerson): string[] {
  const family = name.split(' ').at(-1) ?? name
  return [name, family, email, email.split('@')[1] ?? email, ...(employer === undefined ? [] : [employer])].filter((word) => word.length > 3)
}

describe('a dump of the whole database without the key', () => {
  test('is whole: it has the learners, the aliases and what was written', () => {
    expect(people.length).toBeGreaterThan(15)
    for (const there of ['amara@harbour.example', 'Client A', 'PracticeImported', '== public.identity', '== public.mail_message'])
      expect(dump.includes(there), there).toBe(true)
  })

  test.each(people.map((person) => [person.name, wordsOf(person)] as const))('R107: says nowhere who %s is', (_name, words) => {
    expect(words.filter((word) => new RegExp(`(?<![\\p{L}])${RegExp.escape(word)}(?![\\p{L}])`, 'u').test(dump))).toEqual([])
  })

  test('would show a name that is kept unsealed: as text, in JSON, as bytes, in base64', async () => {
    const row = { centre_id: t.centreId, id: newId(), learner_id: t.learnerId, created_at: t.clock.now.toString(), started_on: '2026-01-01' }
    const client = { ...row, kind: 'individual', approach: 'coaching', alias: Buffer.from('Ferdinand Unsealed the Second').toString('base64') }
    await inCentre(t.database, t.centreId, (tx) => tx.insertInto('client').values(client).execute())
    expect((await dumpEverything(t.databaseUrl)).includes('Ferdinand Unsealed')).toBe(true)
  })
})

describe('the events of the demonstration', () => {
  const documented = new Map(
    Array.from(findRows('docs/events.md'), ([part, rows]) => rows.map((row) => [row.name, { part, cells: row.cells }] as const)).flat(),
  )
  const ofTheCentre = new Set(['account', 'audit', 'centres', 'frameworks', 'keeping', 'people', 'specifications', 'vault'])

  /** What an event is about, which data it has and in whose chain it stands: each once, however often it happened. */
  async function recorded() {
    const found = await Promise.all(
      (await findCentreIds(t.database)).map((centreId) =>
        inCentre(t.database, centreId, (tx) =>
          tx.selectFrom('audit_event').select(['kind', 'subject_kind', 'data', 'stream']).where('centre_id', '=', centreId).execute(),
        ).then((rows) => rows.map((row) => ({ ...row, inCentresChain: row.stream === centreId }))),
      ),
    )
    return found.flat()
  }

  test('say what docs/events.md says they do, and stand where it says', async () => {
    const events = await recorded()
    expect(new Set(events.map(({ kind }) => kind)).size).toBeGreaterThan(40)
    const wrong = events.flatMap(({ kind, subject_kind, data, inCentresChain }) => {
      const { part = '', cells: [when = '', , about = '', says = ''] = [] } = documented.get(kind) ?? {}
      const centres = when.startsWith('*centre’s chain*') || (ofTheCentre.has(part) && !when.startsWith('*learner’s chain*'))
      const unsaid = kind === 'PracticeImported' ? [] : Object.keys(JSON.parse(data) as object).filter((name) => !says.includes(`\`${name}\``))
      return [
        ...(about === 'the record' || about.includes(subject_kind) ? [] : [`${kind} is about ${subject_kind}`]),
        ...(centres === inCentresChain ? [] : [`${kind} stands in ${inCentresChain ? 'the centre’s' : 'a learner’s'} chain`]),
        ...unsaid.map((name) => `${kind} says ${name}`),
      ]
    })
    expect([...new Set(wrong)]).toEqual([])
  })
})
