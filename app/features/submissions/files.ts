import { z } from 'zod'
import type { Reader } from '../../platform/database/centre.ts'
import type { FileStore } from '../../platform/files/store.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { findEveryDocument, type AnyDocument } from '../evidence/index.ts'
import { fileStanding, type FileStanding, type SubmittedFile } from './rules.ts'

const keptFiles = z.array(z.strictObject({ evidence: z.string(), document: z.string(), sha256: z.string(), size: z.int() }))

/** The files as they were frozen; undefined in a submission from before they were. */
export function readSubmittedFiles(kept: unknown): readonly SubmittedFile[] | undefined {
  return kept === null ? undefined : keptFiles.parse(kept)
}

/** What each file is now that goes with the evidence of a record, by its SHA-256. */
export async function findFilesOf(reader: Reader, centreId: string, learnerId: string, record: PracticeRecord): Promise<SubmittedFile[]> {
  const ids = record.evidence.map(({ id }) => id)
  const documents = (await findEveryDocument(reader, centreId, learnerId, ids)).filter(({ removed }) => !removed)
  return documents.map(({ evidenceId, id, sha256, size }) => ({ evidence: evidenceId, document: id, sha256, size }))
}

/** A file beside a submission: the one that was frozen; where none was, the one that goes with the evidence now. */
export type FrozenFile = SubmittedFile & { name: string; type: string; submitted: string | undefined; now: string | undefined }

/** The files of some evidence: what was frozen of each, and what it is now. Those that came and went since are left out. */
export function filesBeside(documents: readonly AnyDocument[], frozen: readonly SubmittedFile[] | undefined): FrozenFile[] {
  return documents.flatMap(({ id, evidenceId, name, kind, sha256, size, removed }) => {
    const before = frozen?.find(({ document }) => document === id)
    if (before === undefined && removed) return []
    const file = before ?? { evidence: evidenceId, document: id, sha256, size }
    return [{ ...file, name, type: kind, submitted: before?.sha256, now: removed ? undefined : sha256 }]
  })
}

/** A file as its assessor sees it: how it stands to what was submitted. */
export type ShownFile = { document: string; evidence: string; name: string; standing: FileStanding }

/** Holds files against what was submitted: row by row, and byte by byte in the file store. */
export async function compareFiles(store: FileStore, centreId: string, files: readonly FrozenFile[], known: boolean): Promise<ShownFile[]> {
  const shown: ShownFile[] = []
  for (const { document, evidence, name, sha256, submitted, now } of files) {
    const standing = fileStanding({ known, submitted, now, isWhole: await store.isWhole(centreId, sha256) })
    shown.push({ document, evidence, name, standing })
  }
  return shown
}
