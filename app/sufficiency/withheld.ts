import type { Agreement, Client, PracticeRecord } from './record.ts'

/** Whether nothing with a client is to count: set aside by the learner, or withheld by the client from assessment (R107). */
export function isAside(client: Client): boolean {
  return client.setAside === true || client.consentWithdrawn?.assessment !== undefined
}

/**
 * A record as others than the learner may see it: without everything of clients who have withdrawn their consent to assessment,
 * and without sessions in which they took part. The same record when nobody has. Source: S0, S2 (R107).
 */
export function withoutWithheld(record: PracticeRecord): PracticeRecord {
  const withheld = new Set(record.clients.flatMap(({ id, consentWithdrawn }) => (consentWithdrawn?.assessment === undefined ? [] : [id])))
  if (withheld.size === 0) return record
  const isOf = (row: { client?: string | undefined }) => row.client !== undefined && withheld.has(row.client)
  const sessions = record.sessions.filter((session) => !session.clients.some((client) => withheld.has(client)))
  const kept = new Set(sessions.map(({ id }) => id))
  const isIn = (row: { session?: string | undefined }) => row.session === undefined || kept.has(row.session)
  const theirs = new Set(record.stakeholders.flatMap(({ id, client }) => (withheld.has(client) ? [id] : [])))
  const speaksFor = (stakeholder: string | undefined) => stakeholder !== undefined && theirs.has(stakeholder)
  return {
    ...record,
    clients: record.clients.filter(({ id }) => !withheld.has(id)),
    stakeholders: record.stakeholders.filter((row) => !isOf(row)),
    needs: record.needs.filter((row) => !isOf(row)),
    goals: record.goals.filter((row) => !isOf(row)),
    contracts: record.contracts.filter((row) => !isOf(row)),
    organisations: record.organisations.map((row) => ({ ...row, clients: row.clients.filter((client) => !withheld.has(client)) })),
    agreements: record.agreements.map((row) => ({ ...row, parties: row.parties.map((party) => (speaksFor(party.stakeholder) ? unnamed(party) : party)) })),
    plans: record.plans.filter((row) => !isOf(row)),
    sessionPlans: record.sessionPlans.filter((row) => !isOf(row) && isIn(row)),
    sessions,
    reflections: record.reflections.filter(isIn),
    feedback: record.feedback.filter((row) => !isOf(row) && isIn(row)),
    supervision: record.supervision.map((row) => ({ ...row, reflectionsReviewed: row.reflectionsReviewed.filter((session) => kept.has(session)) })),
  }
}

/** Whoever signed for the organisation, told by their part in it alone. */
function unnamed({ id, role }: Agreement['parties'][number]): Agreement['parties'][number] {
  return { id, role, alias: 'A stakeholder' }
}
