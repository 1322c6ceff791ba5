import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse, type TestPerson } from '../../../../test/harness/house.ts'
import { membershipOf } from '../../../../test/harness/qualified.ts'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { beginMembership } from '../../centres/index.ts'

const unit = 'H/617/2907'
let t: TestHouse
let newcomer: { membership: string; learnerId: string }

beforeAll(async () => {
  t = await testHouse()
  newcomer = await arrive('Nora Newcomer')
})

afterAll(() => t.close())

async function arrive(name: string): Promise<{ membership: string; learnerId: string }> {
  const id = newId()
  const now = t.clock.now.toString()
  await t.database
    .insertInto('person')
    .values({ id, name, email: `${id}@example.org`, email_verified: true, created_at: now, updated_at: now })
    .execute()
  const { learnerId = '' } = await inCentre(t.database, t.centreId, (tx) =>
    beginMembership(tx, t.centreId, id, 'learner', { actor: { kind: 'system' }, now: t.clock.now }),
  )
  return { membership: await membershipOf(t, id), learnerId }
}

function administrator() {
  return t.as(t.people.administrator)
}

async function enrol(fields: Record<string, string>) {
  return page(administrator().post(`/people/memberships/${newcomer.membership}/enrol`, { unit, registeredOn: '2026-11-21', ...fields }))
}

describe('R113: an assessor', () => {
  async function competencePath(person: TestPerson): Promise<string> {
    return `/people/memberships/${await membershipOf(t, person.id)}/competence`
  }

  test('without a competence on record is not given a learner', async () => {
    const answer = await enrol({ assessor: t.people.assessor.id })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choose an assessor who is competent for this unit')
    expect(await enrolments()).toEqual([])
  })

  test('whose competence has ended is not either', async () => {
    const path = await competencePath(t.people.assessor)
    expect((await administrator().post(path, { qualification: 'Old award', units: unit, validUntil: '2026-11-20' })).status).toBe(303)
    expect((await enrol({ assessor: t.people.assessor.id })).status).toBe(422)
    expect((await page(administrator().get(path))).text).toContain('Ended 20 November 2026')
  })

  test('is recorded as competent: qualification, units, until when, by whom', async () => {
    const path = await competencePath(t.people.assessor)
    const recorded = await page(administrator().post(path, { qualification: 'Level 3 CAVA <b>', units: unit, validUntil: '2027-11-20' }))
    expect([recorded.status, recorded.location]).toEqual([303, path])
    const shown = await page(administrator().get(path))
    expect(shown.text).toContain('Level 3 CAVA <b> H/617/2907 Until 20 November 2027 21 Nov 2026 by Ada Administrator')
    expect(await t.events(t.centreId)).toContain('CompetenceRecorded')
  })

  test.each([
    [{ qualification: '', units: unit }, 'Enter what entitles them'],
    [{ qualification: 'A1' }, 'at least one unit'],
    [{ qualification: 'A1', units: 'Z/000/0000' }, 'Choose units from the list'],
    [{ qualification: 'A1', units: unit, validUntil: '31 2 2027' }, 'a day that exists'],
  ])('is not recorded from %j', async (fields, words) => {
    const answer = await page(administrator().post(await competencePath(t.people.assessor), fields))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })

  test('is the only role with a competence', async () => {
    expect((await administrator().get(await competencePath(t.people.tutor))).status).toBe(404)
  })
})

describe('enrolling a learner', () => {
  test('R019: offers the units of the catalogue, two of one number told apart, and the people of each role', async () => {
    const shown = await page(administrator().get(`/people/memberships/${newcomer.membership}/enrol`))
    expect([shown.status, shown.h1]).toEqual([200, 'Enrol Nora Newcomer'])
    expect(shown.text).toContain('(H/617/2907) · 18 hours of practice')
    expect(shown.text).toContain('(501-12) · 12 hours of practice')
    expect(shown.text).toContain('Tara Tutor')
  })

  test.each([
    [{ unit: 'Z/000/0000' }, 'Choose a unit from the list'],
    [{ registeredOn: '' }, 'Enter the day of registration, like 3 11 2026'],
    [{ targetOn: '2026-11-20' }, 'not before the registration'],
    [{ tutor: 'ASSESSOR' }, 'no such role here now'],
    [{ supervisor: 'STRANGER' }, 'no such role here now'],
    [{ tutor: 'nonsense' }, 'no such role here now'],
  ])('is refused with %j', async (fields, words) => {
    const named = { ASSESSOR: t.people.assessor.id, STRANGER: t.people.strangerAssessor.id } as Record<string, string>
    const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, named[value] ?? value]))
    const answer = await enrol(typed)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(await enrolments()).toEqual([])
  })

  test('registers them on the edition in force, with their team, and once', async () => {
    const team = { tutor: t.people.tutor.id, supervisor: t.people.supervisor.id, assessor: t.people.assessor.id }
    const done = await enrol({ ...team, targetOn: '2027-11-20' })
    expect([done.status, done.location]).toEqual([303, '/people'])
    expect(await enrolments()).toEqual([
      { unit_reference: unit, target_on: '2027-11-20', tutor_id: team.tutor, supervisor_id: team.supervisor, assessor_id: team.assessor },
    ])
    expect(await t.events(newcomer.learnerId)).toEqual(['LearnerEnrolled'])
    const twice = await enrol(team)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('enrolled on this unit already')
  })

  test('is not for somebody who is no learner', async () => {
    expect((await administrator().get(`/people/memberships/${await membershipOf(t, t.people.tutor.id)}/enrol`)).status).toBe(404)
  })
})

function enrolments() {
  return inCentre(t.database, t.centreId, (tx) =>
    tx
      .selectFrom('enrolment')
      .innerJoin('learner', (join) => join.onRef('learner.centre_id', '=', 'enrolment.centre_id').onRef('learner.id', '=', 'enrolment.learner_id'))
      .select(['unit_reference', 'target_on', 'tutor_id', 'supervisor_id', 'assessor_id'])
      .where('learner.id', '=', newcomer.learnerId)
      .execute(),
  )
}
