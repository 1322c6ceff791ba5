import { readFileSync } from 'node:fs'
import { importPracticeRecord } from '../../app/features/importing/index.ts'
import { addCompetence } from '../../app/features/people/index.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { readRecord } from '../../app/sufficiency/read-record.ts'
import type { TestHouse } from './house.ts'

const actor = { kind: 'system' } as const

/** Keeps an example record (from examples/records) as the learner's own practice. */
export async function keepExample(t: TestHouse, name: string, learnerId: string = t.learnerId): Promise<void> {
  const read = readRecord(readFileSync(`examples/records/${name}.json`, 'utf8'))
  if (!read.ok) throw new Error(`examples/records/${name}.json is no record`)
  const kept = await inCentre(t.database, t.centreId, (tx) =>
    importPracticeRecord(tx, t.house.vault, { centreId: t.centreId, learnerId, actor }, read.record, t.clock.now),
  )
  if (!kept.ok) throw new Error(kept.problem.kind)
}

/** Records what entitles the assessor to assess the unit. */
export async function makeCompetent(t: TestHouse): Promise<void> {
  const competence = { qualification: 'Level 3 Certificate in Assessing Vocational Achievement', units: [t.unit], validUntil: null }
  await inCentre(t.database, t.centreId, (tx) =>
    addCompetence(tx, { centreId: t.centreId, actor, now: t.clock.now }, t.people.administrator.id, t.people.assessor.id, competence),
  )
}
