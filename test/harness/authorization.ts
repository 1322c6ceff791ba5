import { expect } from 'vitest'
import type { Door } from '../../app/platform/web/feature.ts'
import type { TestHouse, TestPerson } from './house.ts'

/** What a person is to the record that an address names. */
export type Expectation = 'allowed' | 'forbidden' | 'not found' | 'sign in'

const stranger = '01900000-0000-7000-8000-000000000000'

/**
 * Walks every door of a feature with every person, on ids that are not theirs (or do not exist): whoever has the wrong role
 * gets 403, whoever is signed out is asked to sign in, whoever has the right role and the wrong id gets 404, and nobody gets 500.
 * `own` fills the parameters with records that belong to `people.learner`; then only those listed by the policy may get in.
 */
export async function walkEveryDoor(
  t: TestHouse,
  doors: readonly Door[],
  own: Readonly<Record<string, string>> = {},
  secrets: readonly string[] = [],
): Promise<void> {
  for (const door of doors) {
    for (const person of [undefined, ...Object.values(t.people)]) await knock(t, door, person, own, secrets)
  }
}

async function knock(
  t: TestHouse,
  door: Door,
  person: TestPerson | undefined,
  own: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Promise<void> {
  if (door.admits === 'link' || door.admits === 'anyone') return
  const path = door.pattern.replaceAll(/:(\w+)/g, (_match, name: string) => own[name] ?? stranger)
  const browser = t.as(person)
  const response = door.method === 'GET' ? await browser.get(path) : await browser.post(path)
  const who = `${door.method} ${door.pattern} as ${person?.name ?? 'nobody'}`
  const body = await response.text()
  expect(response.status, who).toBeLessThan(500)
  if (person === undefined) {
    expect([302, 303, 401], who).toContain(response.status)
    return
  }
  if (door.admits === 'person') return
  if (!door.admits.includes(person.role)) {
    expect(response.status, who).toBe(403)
  } else if (isOutside(t, person) && door.pattern.includes(':')) {
    expect(response.status, who).toBe(404)
  }
  if (!isOwn(t, person)) for (const secret of secrets) expect(body, who).not.toContain(secret)
}

function isOutside(t: TestHouse, person: TestPerson): boolean {
  return person.centreId !== t.centreId || person === t.people.otherLearner
}

function isOwn(t: TestHouse, person: TestPerson): boolean {
  return person === t.people.learner
}
