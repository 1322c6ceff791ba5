import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beginMembership, createCentre, enrolLearner } from '../app/features/centres/index.ts'
import { importPracticeRecord } from '../app/features/importing/index.ts'
import { newId } from '../app/kernel/ids.ts'
import { createPerson } from '../app/platform/auth/person.ts'
import { inCentre } from '../app/platform/database/centre.ts'
import { connect } from '../app/platform/database/connect.ts'
import { joinPostgres } from '../app/platform/postgres/start.ts'
import { createVault } from '../app/platform/vault/vault.ts'
import { readSpecifications, specificationsFolder } from '../app/specification/folder.ts'
import { examplePractice } from '../app/sufficiency/example-practice.ts'

/** People of the centre that is measured; they all share one password. */
export type Measured = { centreId: string; tutor: string; learners: { email: string; id: string; client: string }[] }

export const password = 'a word for measuring only'

const unit = 'H/617/2907'
const actor = { kind: 'system' } as const

/**
 * Makes a centre with one tutor and so many learners, each with a whole Diploma record (9 clients, 63 sessions and all that
 * goes with them), beside what a running server has in its data folder.
 */
export async function fillCentre(data: string, learners: number): Promise<Measured> {
  const postgres = await joinPostgres({ data })
  const database = connect(postgres.url, 2)
  const vault = createVault(Buffer.from(readFileSync(join(data, 'master-key'), 'utf8'), 'base64'))
  const now = Temporal.Now.instant()
  const by = { actor, now }
  const centreId = newId()
  const specification = readSpecifications(specificationsFolder()).find(({ units }) => units.some(({ reference }) => reference === unit))
  if (specification === undefined) throw new Error(`There is no unit ${unit} among the specifications`)
  const record = examplePractice({ clients: 9, sessionsEach: 7, firstDay: '2026-01-05' })
  try {
    return await inCentre(database, centreId, async (tx) => {
      await createCentre(tx, vault, { id: centreId, name: 'Measured Centre', zone: 'Europe/London' }, by)
      const tutorId = await createPerson(tx, { name: 'Tutor Measured', email: 'tutor@measured.example', password }, now)
      await beginMembership(tx, centreId, tutorId, 'tutor', by)
      const made: Measured = { centreId, tutor: 'tutor@measured.example', learners: [] }
      for (let at = 0; at < learners; at += 1) {
        const email = `learner-${at}@measured.example`
        const personId = await createPerson(tx, { name: `Learner ${at}`, email, password }, now)
        const { learnerId = '' } = await beginMembership(tx, centreId, personId, 'learner', by)
        const enrolment = { learnerId, specification: specification.id, edition: specification.edition, unit }
        const days = { registeredOn: '2026-01-05', targetOn: '2027-01-05' }
        await enrolLearner(tx, centreId, { ...enrolment, ...days, tutorId, supervisorId: null, assessorId: null }, by)
        const kept = await importPracticeRecord(tx, vault, { centreId, learnerId, actor }, record, now)
        if (!kept.ok) throw new Error(`The record was not kept: ${kept.problem.kind}`)
        made.learners.push({ email, id: learnerId, client: kept.value.ids.clients.get('client-A') ?? '' })
      }
      return made
    })
  } finally {
    await database.destroy()
    await analyze(postgres.url)
    await postgres.stop()
  }
}

/** What the server does by itself within a minute of so many new rows; pages would wait for it with plans made for empty tables. */
async function analyze(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
