import { beginMembership } from '../../app/features/centres/index.ts'
import { newId } from '../../app/kernel/ids.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import type { TestHouse } from './house.ts'

/** Puts more learners beside the two of a test house, all with its tutor, who is given to the other learner too. Answers their ids as learners. */
export async function addFellows(t: TestHouse, names: readonly string[]): Promise<string[]> {
  const now = t.clock.now.toString()
  const learners: string[] = []
  for (const name of names) {
    const id = newId()
    const email = `${id}@example.org`
    await t.database.insertInto('person').values({ id, name, email, email_verified: true, created_at: now, updated_at: now }).execute()
    const begun = await inCentre(t.database, t.centreId, (tx) =>
      beginMembership(tx, t.centreId, id, 'learner', { actor: { kind: 'system' }, now: t.clock.now }),
    )
    learners.push(begun.learnerId ?? '')
  }
  await inCentre(t.database, t.centreId, (tx) =>
    tx
      .updateTable('learner')
      .set({ tutor_id: t.people.tutor.id })
      .where('centre_id', '=', t.centreId)
      .where('id', 'in', [...learners, t.otherLearnerId])
      .execute(),
  )
  return learners
}
