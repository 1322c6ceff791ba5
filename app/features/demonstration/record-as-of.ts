import type { PracticeRecord } from '../../sufficiency/record.ts'

/** What of a record was there on a day: nothing dated later, no review still to come, no word on what had not happened. */
export function recordAsOf(record: PracticeRecord, day: string): PracticeRecord {
  const then = <Row extends { date?: string | undefined }>(rows: readonly Row[]) => rows.filter((row) => row.date === undefined || row.date <= day)
  const clients = record.clients.filter(({ startedOn }) => startedOn === undefined || startedOn <= day)
  const isThere = ({ client }: { client: string }) => clients.some(({ id }) => id === client)
  return {
    ...record,
    asOf: day,
    clients: clients.map((client) => {
      const { review, ...rest } = client
      return review === undefined || review.date <= day ? client : rest
    }),
    stakeholders: record.stakeholders.filter(isThere),
    contracts: record.contracts.filter(isThere),
    needs: then(record.needs),
    goals: then(record.goals),
    plans: then(record.plans),
    sessionPlans: then(record.sessionPlans),
    sessions: then(record.sessions),
    reflections: then(record.reflections),
    feedback: then(record.feedback),
    supervision: then(record.supervision),
    evidence: then(record.evidence),
  }
}
