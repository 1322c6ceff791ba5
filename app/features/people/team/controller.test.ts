import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { membershipOf } from '../../../../test/harness/qualified.ts'
import { makeCompetent } from '../../../../test/harness/practice.ts'
import { inCentre } from '../../../platform/database/centre.ts'

let t: TestHouse
let path: string
let target: string

beforeAll(async () => {
  t = await testHouse()
  path = `/people/memberships/${await membershipOf(t, t.people.otherLearner.id)}/team`
  const row = await inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('enrolment').select('id').where('learner_id', '=', t.otherLearnerId).executeTakeFirstOrThrow(),
  )
  target = `targets.${row.id}`
})

afterAll(() => t.close())

function administrator() {
  return t.as(t.people.administrator)
}

async function revision(): Promise<string> {
  return /name="revision" value="(\d+)"/.exec((await page(administrator().get(path))).html)?.[1] ?? ''
}

async function save(fields: Record<string, string>) {
  return page(administrator().post(path, { revision: await revision(), [target]: '2027-01-11', ...fields }))
}

async function kept() {
  return inCentre(t.database, t.centreId, (tx) =>
    tx
      .selectFrom('learner')
      .innerJoin('enrolment', (join) => join.onRef('enrolment.centre_id', '=', 'learner.centre_id').onRef('enrolment.learner_id', '=', 'learner.id'))
      .select(['tutor_id', 'supervisor_id', 'assessor_id', 'target_on'])
      .where('learner.id', '=', t.otherLearnerId)
      .executeTakeFirstOrThrow(),
  )
}

const nobody = { tutor_id: null, supervisor_id: null, assessor_id: null, target_on: '2027-01-11' }

describe('R113: the team of a learner who is enrolled already', () => {
  test('is asked for where it is missing', async () => {
    const shown = await page(administrator().get('/people'))
    expect(shown.text).toContain('Name an assessor for Oscar Other')
    expect(shown.html).toContain(`href="${path}"`)
    expect((await page(administrator().get(path))).h1).toBe('Who works with Oscar Other')
  })

  test.each([
    ['an assessor who is not entitled to', { assessor: 'assessor' }, 'Choose an assessor who is competent for this unit'],
    ['somebody without the role', { tutor: 'assessor' }, 'no such role here now'],
    ['the learner themselves', { supervisor: 'otherLearner' }, 'no such role here now'],
    ['somebody of another centre', { assessor: 'strangerAssessor' }, 'no such role here now'],
  ] as const)('is not %s, and nothing typed is lost', async (_who, named, words) => {
    const [[field, person] = ['', 'tutor' as const]] = Object.entries(named)
    const answer = await save({ [field]: t.people[person].id, [target]: '2027-03-01' })
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(words)])
    expect(answer.html).toContain('value="2027-03-01"')
    expect(await kept()).toEqual(nobody)
  })

  test.each([
    ['2025-01-01', 'not before the registration'],
    ['31 2 2027', 'a day that exists'],
  ])('has no target date %s', async (day, words) => {
    const answer = await save({ [target]: day })
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(words)])
    expect(await kept()).toEqual(nobody)
  })

  test('is changed with the target date, each with its event in the learner’s own chain, and the earlier state is kept', async () => {
    await makeCompetent(t)
    const before = (await t.events(t.otherLearnerId)).length
    const team = { tutor: t.people.tutor.id, supervisor: t.people.supervisor.id, assessor: t.people.assessor.id }
    const done = await save({ ...team, [target]: '2027-06-30' })
    expect([done.status, done.location]).toEqual([303, '/people'])
    expect(await kept()).toEqual({ tutor_id: team.tutor, supervisor_id: team.supervisor, assessor_id: team.assessor, target_on: '2027-06-30' })
    expect((await t.events(t.otherLearnerId)).slice(before)).toEqual(['TeamChanged', 'TargetChanged'])
    const [earlier] = await inCentre(t.database, t.centreId, (tx) =>
      tx.selectFrom('revision').select('fields').where('record_kind', '=', 'learner team').execute(),
    )
    expect(earlier?.fields).toMatchObject({ assessorId: null })
    expect((await page(t.as(t.people.assessor).get(`/learners/${t.otherLearnerId}`))).status).toBe(200)
    expect((await page(administrator().get('/people'))).text).not.toContain('Name an assessor for Oscar Other')
  })

  test('saved again as it is changes nothing', async () => {
    const before = await t.events(t.otherLearnerId)
    const team = { tutor: t.people.tutor.id, supervisor: t.people.supervisor.id, assessor: t.people.assessor.id }
    expect((await save({ ...team, [target]: '2027-06-30' })).status).toBe(303)
    expect(await t.events(t.otherLearnerId)).toEqual(before)
  })

  test('changed meanwhile by somebody else is shown beside what was typed', async () => {
    const base = await revision()
    await save({ tutor: t.people.tutor.id, [target]: '' })
    const stale = await page(administrator().post(path, { revision: base, supervisor: t.people.supervisor.id, [target]: '2028-01-01' }))
    expect([stale.status, stale.text]).toEqual([409, expect.stringContaining('This was changed while you were writing')])
    expect(stale.html).toContain('value="2028-01-01"')
    expect(await kept()).toEqual({ ...nobody, tutor_id: t.people.tutor.id, target_on: null })
    expect((await page(t.as(t.people.assessor).get(`/learners/${t.otherLearnerId}`))).status).toBe(404)
  })

  test('is asked for again when the assessor has left', async () => {
    await save({ assessor: t.people.assessor.id })
    expect((await page(administrator().get('/people'))).text).not.toContain('Name an assessor for Oscar Other')
    expect((await administrator().post(`/people/memberships/${await membershipOf(t, t.people.assessor.id)}/end`)).status).toBe(303)
    expect((await page(administrator().get('/people'))).text).toContain('Name an assessor for Oscar Other')
  })

  test('belongs to a learner: nobody else has one', async () => {
    expect((await administrator().get(`/people/memberships/${await membershipOf(t, t.people.tutor.id)}/team`)).status).toBe(404)
    expect((await administrator().get('/people/memberships/nonsense/team')).status).toBe(404)
  })
})
