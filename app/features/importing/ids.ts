import { newId } from '../../kernel/ids.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'

/** Which identifier each row of a record was given. A party is named by its contract and its own id: `contract-B/client`. */
export type IdMap = ReturnType<typeof giveIds>

/** Gives every row of a record an identifier, in the order of the record, so that rows of one day keep it. */
export function giveIds(record: PracticeRecord, now: number) {
  const given = (ids: readonly string[]): ReadonlyMap<string, string> => new Map(ids.map((id) => [id, newId(now)]))
  const all = (rows: readonly { id: string }[]) => given(rows.map(({ id }) => id))
  return {
    clients: all(record.clients),
    stakeholders: all(record.stakeholders),
    needs: all(record.needs),
    goals: all(record.goals),
    contracts: all(record.contracts),
    organisations: all(record.organisations),
    agreements: all(record.agreements),
    parties: given([...record.contracts, ...record.agreements].flatMap((contract) => contract.parties.map((party) => `${contract.id}/${party.id}`))),
    plans: all(record.plans),
    sessionPlans: all(record.sessionPlans),
    sessions: all(record.sessions),
    reflections: all(record.reflections),
    feedback: all(record.feedback),
    supervision: all(record.supervision),
    evidence: all(record.evidence),
  }
}

/** The identifier given. A record whose references were not checked before ends here. */
export function getId(given: ReadonlyMap<string, string>, id: string): string {
  const found = given.get(id)
  if (found === undefined) throw new Error(`The record refers to "${id}", which is not in it`)
  return found
}
