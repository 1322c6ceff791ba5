import { afterAll, beforeAll, expect, test } from 'vitest'
import { walkEveryDoor } from '../../../test/harness/authorization.ts'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { keepExample, makeCompetent } from '../../../test/harness/practice.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { cohort } from '../cohort/index.ts'
import { home } from '../home/index.ts'
import { submissions } from '../submissions/index.ts'
import { units } from '../units/index.ts'
import { assessment } from './index.ts'

let t: TestHouse

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
  await makeCompetent(t)
  await t.as(t.people.learner).post('/units/H-617-2907/submit', { statement: 'yes', signedName: 'Lena Learner', shortfalls: 'yes', noNames: 'yes' })
})

afterAll(() => t.close())

test('R113: every role at every door of submitting, assessing, the cohort, the unit and the home page', async () => {
  const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('submission').select('id').executeTakeFirstOrThrow())
  const own = { submission: row.id, learner: t.learnerId, criterion: '501-1.1', unit: 'H-617-2907' }
  await walkEveryDoor(t, [...assessment, ...cohort, ...home], own)
  await walkEveryDoor(t, [...units, ...submissions])
})

test('the administrator reads figures and decisions, and nothing of the practice itself', async () => {
  const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('submission').select(['id', 'record']).executeTakeFirstOrThrow())
  const record = row.record as { sessions: { summary?: string }[]; needs: { statement: string }[] }
  const words = [
    ...record.sessions.flatMap(({ summary }) => (summary === undefined ? [] : [summary.slice(0, 40)])),
    ...record.needs.map(({ statement }) => statement.slice(0, 40)),
  ]
  const administrator = t.as(t.people.administrator)
  for (const path of ['/learners', `/learners/${t.learnerId}`, `/submissions/${row.id}/sheet`]) {
    const response = await administrator.get(path)
    expect(response.status).toBe(200)
    const body = await response.text()
    for (const word of words) expect(body).not.toContain(word)
  }
  expect((await administrator.get(`/learners/${t.learnerId}/units/H-617-2907`)).status).toBe(403)
})

test('an assessor of another centre, or not assigned, does not find the submission', async () => {
  const row = await inCentre(t.database, t.centreId, (tx) => tx.selectFrom('submission').select('id').executeTakeFirstOrThrow())
  expect((await t.as(t.people.strangerAssessor).get(`/submissions/${row.id}`)).status).toBe(404)
  await inCentre(t.database, t.centreId, (tx) => tx.updateTable('learner').set({ assessor_id: null }).where('id', '=', t.learnerId).executeTakeFirstOrThrow())
  expect((await t.as(t.people.assessor).get(`/submissions/${row.id}`)).status).toBe(404)
})
