import { newId } from '../../app/kernel/ids.ts'
import { recordEvent } from '../../app/platform/audit/record.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import type { TestHouse } from './house.ts'

/** A client with a goal, and a contract that its parties have agreed, with the signatures asked for. */
export type Ground = { client: string; goal: string; contract: string }

/** Lays the ground on which sessions are held, without passing the pages that other tests walk. */
export async function layGround(t: TestHouse, given: { alias: string; agreedOn?: string; signed?: boolean; learnerId?: string }): Promise<Ground> {
  const { alias, agreedOn = '2026-01-20', signed = true, learnerId = t.learnerId } = given
  const centre_id = t.centreId
  const ground = { client: newId(), goal: newId(), contract: newId() }
  const created_at = t.clock.now.toString()
  await inCentre(t.database, centre_id, async (tx) => {
    await tx
      .insertInto('client')
      .values({ centre_id, id: ground.client, learner_id: learnerId, alias, kind: 'individual', approach: 'coaching', started_on: '2026-01-12', created_at })
      .execute()
    await tx
      .insertInto('goal')
      .values({ centre_id, id: ground.goal, client_id: ground.client, statement: `${alias} delegates the rota`, agreed_on: '2026-01-15', created_at })
      .execute()
    await tx
      .insertInto('contract')
      .values({ centre_id, id: ground.contract, client_id: ground.client, version: 1, kind: 'two-way', agreed_on: agreedOn, terms: '{}', created_at })
      .execute()
    for (const role of ['learner', 'client'] as const) {
      const party = newId()
      await tx.insertInto('contract_party').values({ centre_id, id: party, contract_id: ground.contract, role }).execute()
      if (role === 'client' && !signed) continue
      await tx
        .insertInto('contract_answer')
        .values({ centre_id, id: newId(), party_id: party, answer: 'signed', content_sha256: Buffer.alloc(32), answered_on: agreedOn, answered_at: created_at })
        .execute()
    }
    await recordEvent(tx, {
      centreId: centre_id,
      stream: learnerId,
      at: t.clock.now,
      actor: { kind: 'system' },
      kind: 'GroundLaid',
      subject: { kind: 'client', id: ground.client },
    })
  })
  return ground
}
