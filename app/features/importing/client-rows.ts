import type { PracticeRecord } from '../../sufficiency/record.ts'
import { getId, type IdMap } from './ids.ts'
import type { Rows } from './rows.ts'

/** Whose record it is, and when it is kept. */
export type Whose = { centreId: string; learnerId: string; createdAt: string }

type ClientRows = Pick<Rows, 'client' | 'stakeholder'>
type OrganisationRows = Pick<Rows, 'organisation' | 'organisation_client'>
type AimRows = Pick<Rows, 'need' | 'goal'>
type PlanRows = Pick<Rows, 'programme_plan' | 'session_plan'>

/** The clients of a record with those who have a stake in the work. The record is one `recordAsKept`. */
export function clientRows(record: PracticeRecord, ids: IdMap, { centreId, learnerId, createdAt }: Whose): ClientRows {
  const own = { centre_id: centreId, created_at: createdAt }
  const clientOf = (row: { client: string }) => getId(ids.clients, row.client)
  return {
    client: record.clients.map((row) => ({
      ...own,
      id: getId(ids.clients, row.id),
      learner_id: learnerId,
      alias: row.alias,
      kind: row.kind,
      members: row.members ?? null,
      approach: row.approach ?? 'coaching',
      role: row.role ?? '',
      context: row.context ?? '',
      rationale: row.rationale ?? '',
      started_on: row.startedOn ?? '',
      reviewed_on: row.review?.date ?? null,
      review: row.review?.summary ?? '',
      set_aside: row.setAside ?? false,
      under_eighteen: row.underEighteen ?? false,
      vulnerable: row.vulnerable ?? false,
      dbs_checked_on: row.checkedOn ?? null,
    })),
    stakeholder: record.stakeholders.map((row) => ({
      ...own,
      id: getId(ids.stakeholders, row.id),
      client_id: clientOf(row),
      alias: row.alias,
      relation: row.relation,
    })),
  }
}

/** The organisations of a record with who works there. */
export function organisationRows(record: PracticeRecord, ids: IdMap, { centreId, learnerId, createdAt }: Whose): OrganisationRows {
  return {
    organisation: record.organisations.map((row) => ({
      centre_id: centreId,
      id: getId(ids.organisations, row.id),
      learner_id: learnerId,
      alias: row.alias,
      revision: 1,
      created_at: createdAt,
    })),
    organisation_client: record.organisations.flatMap((row) =>
      row.clients.map((client) => ({ centre_id: centreId, client_id: getId(ids.clients, client), organisation_id: getId(ids.organisations, row.id) })),
    ),
  }
}

/** The needs and goals of a record. */
export function aimRows(record: PracticeRecord, ids: IdMap, { centreId, createdAt }: Whose): AimRows {
  const own = { centre_id: centreId, created_at: createdAt }
  const clientOf = (row: { client: string }) => getId(ids.clients, row.client)
  return {
    need: record.needs.map((row) => ({
      ...own,
      id: getId(ids.needs, row.id),
      client_id: clientOf(row),
      statement: row.statement,
      tool: row.tool ?? '',
      identified_on: row.date,
    })),
    goal: record.goals.map((row) => ({
      ...own,
      id: getId(ids.goals, row.id),
      client_id: clientOf(row),
      statement: row.statement,
      desired_outcome: row.desiredOutcome ?? '',
      alignment_level: row.alignment?.level ?? null,
      alignment: row.alignment?.statement ?? '',
      measures: row.measures ?? '',
      agreed_on: row.date,
    })),
  }
}

/** The plans of a record. The record is one `recordAsKept`. */
export function planRows(record: PracticeRecord, ids: IdMap, { centreId, createdAt }: Whose): PlanRows {
  const own = { centre_id: centreId, created_at: createdAt }
  const clientOf = (row: { client: string }) => getId(ids.clients, row.client)
  return {
    programme_plan: record.plans.map((row) => ({
      ...own,
      id: getId(ids.plans, row.id),
      client_id: clientOf(row),
      planned_on: row.date ?? '',
      structure: row.structure ?? '',
      environment: row.environment ?? '',
      principles: row.principles ?? '',
      sessions: row.sessions ?? 0,
      minutes: row.minutes ?? 0,
    })),
    session_plan: record.sessionPlans.map((row) => ({
      ...own,
      id: getId(ids.sessionPlans, row.id),
      client_id: clientOf(row),
      planned_for: row.date ?? '',
      objectives: row.objectives ?? '',
      needs_met: row.needsMet ?? '',
      model: row.model ?? '',
      topics: row.topics ?? '',
      measures: row.success ?? '',
    })),
  }
}
