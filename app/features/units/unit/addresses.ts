import type { Child } from 'hono/jsx'
import type { Place, RecordRef } from '../../../sufficiency/evaluation.ts'

/** How this reader gets to a record, and (if they are the learner) to where something is put right for a criterion. */
export type UnitAddresses = { link: (ref: RecordRef) => Child; putRight: ((place: Place, criterion: string) => string) | undefined }
