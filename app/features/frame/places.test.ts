import { describe, expect, test } from 'vitest'
import { roles } from '../../platform/web/policy.ts'
import { placeOf, placesFor } from './places.ts'

test.each([
  ['learner', '/', 'Home'],
  ['learner', '/clients', 'Clients'],
  ['learner', '/clients/1/contract/new', 'Clients'],
  ['learner', '/contracts/1', 'Clients'],
  ['learner', '/session-plans/1', 'Clients'],
  ['learner', '/stakeholders/1/identity', 'Clients'],
  ['learner', '/needs/1', 'Clients'],
  ['learner', '/goals/1', 'Clients'],
  ['learner', '/sessions/1/reflection', 'Diary'],
  ['learner', '/units/H-617-2907/submissions/1', 'Unit'],
  ['learner', '/feedback/ask', 'Feedback'],
  ['learner', '/supervision/supervisors/new', 'Supervision'],
  ['learner', '/evidence/1/edit', 'Evidence'],
  ['learner', '/hours/new', 'Qualification'],
  ['learner', '/recognition/1', 'Qualification'],
  ['tutor', '/recognition/1', 'Learners'],
  ['learner', '/account', undefined],
  ['learner', '/search', undefined],
  ['tutor', '/learners/1/diary', 'Learners'],
  ['tutor', '/submissions/1/sheet', 'Learners'],
  ['administrator', '/submissions/1/sheet', 'Learners'],
  ['administrator', '/people/memberships/1/team', 'People'],
  ['assessor', '/submissions/1', 'To assess'],
  ['assessor', '/learners/1/units/H-617-2907', 'Learners'],
  ['supervisor', '/supervision/1', 'Supervision'],
  ['learner', '/bookings/1/cancel', 'Times'],
  ['tutor', '/times/new', 'Times'],
  ['sponsor', '/', 'Home'],
] as const)('to %s, %s belongs to %s', (role, path, label) => {
  const places = placesFor(role, false).groups.flatMap((group) => group.places)
  expect(places.find(({ href }) => href === placeOf(path, places))?.label).toBe(label)
})

describe.each(roles)('%s', (role) => {
  test.each([true, false])('reaches every place once, and the most needed ones at once on a phone (demonstration: %s)', (demonstration) => {
    const { groups, often } = placesFor(role, demonstration)
    const all = groups.flatMap(({ places }) => places.map(({ href }) => href))
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(expect.arrayContaining(often.map(({ href }) => href)))
    expect(often.length).toBeGreaterThan(0)
    expect(often.length).toBeLessThanOrEqual(4)
  })
})
