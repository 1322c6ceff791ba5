import type { PracticeRecord } from '../../sufficiency/record.ts'

export type TakingProblem = { kind: 'nothing recorded' } | { kind: 'names not checked'; places: number }

/** Why a record cannot leave now, or undefined. What could say who a client is must have been looked at first (R107). */
export function whyTakingIsRefused(record: PracticeRecord, openWords: number, looked: boolean): TakingProblem | undefined {
  if (record.clients.length === 0) return { kind: 'nothing recorded' }
  if (openWords > 0 && !looked) return { kind: 'names not checked', places: openWords }
  return undefined
}
