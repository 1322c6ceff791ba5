import type { Selectable } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import { isFileKind, type FileKind } from '../../platform/files/kinds.ts'

/** A document that goes with a piece of evidence. `hidden` counts what it says beside its text. */
export type KeptDocument = { id: string; evidenceId: string; name: string; kind: FileKind; size: number; sha256: string; hidden: number; cleaned: boolean }

function asDocument(row: Selectable<DB['evidence_document']>): KeptDocument {
  const { id, name, hidden, media_type: kind } = row
  if (!isFileKind(kind)) throw new Error('A document of a kind that is not kept')
  const sha256 = Buffer.from(row.sha256).toString('hex')
  return { id, evidenceId: row.evidence_id, name, kind, size: row.size_bytes, sha256, hidden, cleaned: row.cleaned_from !== null }
}

function documentsOf(reader: Reader, centreId: string, evidenceIds: readonly string[]) {
  return reader.selectFrom('evidence_document').selectAll().where('centre_id', '=', centreId).where('evidence_id', 'in', evidenceIds).orderBy('id')
}

/** The documents of a piece of evidence, the oldest first. The caller has found the piece to be one that the visitor may see. */
export async function findDocuments(reader: Reader, centreId: string, evidenceId: string): Promise<KeptDocument[]> {
  const rows = await documentsOf(reader, centreId, [evidenceId]).where('removed_at', 'is', null).execute()
  return rows.map(asDocument)
}

/** A document whether or not it still goes with its evidence. */
export type AnyDocument = KeptDocument & { removed: boolean }

/** Every document that goes, or went, with some of a learner’s evidence, the oldest first. */
export async function findEveryDocument(reader: Reader, centreId: string, learnerId: string, evidenceIds: readonly string[]): Promise<AnyDocument[]> {
  if (evidenceIds.length === 0) return []
  const rows = await documentsOf(reader, centreId, evidenceIds).where('learner_id', '=', learnerId).execute()
  return rows.map((row) => ({ ...asDocument(row), removed: row.removed_at !== null }))
}

/** How many there are. */
export async function countDocuments(reader: Reader, centreId: string, evidenceId: string): Promise<number> {
  return (await findDocuments(reader, centreId, evidenceId)).length
}
