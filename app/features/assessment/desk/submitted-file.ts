import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { answerFile } from '../../../platform/web/download.ts'
import { found, memberOf, type Ask } from '../../../platform/web/house.ts'
import { findEveryDocument } from '../../evidence/index.ts'
import { idIn } from '../../frame/index.ts'
import { filesBeside, getFrozen, type Frozen, type FrozenFile } from '../../submissions/index.ts'
import type { SubmittedWork } from '../decision.ts'
import { findSubmittedWork } from '../queries.ts'

/** The files of a submission’s evidence, of all of it or of some. */
export async function findFilesBeside(
  tx: Transaction<DB>,
  centreId: string,
  { learnerId }: SubmittedWork,
  { record, files }: Frozen,
  evidenceIds: readonly string[] = record.evidence.map(({ id }) => id),
): Promise<FrozenFile[]> {
  return filesBeside(await findEveryDocument(tx, centreId, learnerId, evidenceIds), files)
}

/** A file as it was submitted, to the assessor who is assigned; whatever the learner has put in its place since. */
export async function downloadSubmittedFile(ask: Ask): Promise<Response> {
  const { centreId, personId } = memberOf(ask)
  const [submissionId, document] = [idIn(ask, 'submission'), idIn(ask, 'document')]
  const files = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const [work] = await findSubmittedWork(tx, centreId, { submissionId, assessorId: personId })
    return findFilesBeside(tx, centreId, found(work), await getFrozen(tx, centreId, submissionId))
  })
  const file = found(files.find((one) => one.document === document))
  return answerFile(file, ask.var.house.files.stream(centreId, file.sha256))
}
