import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { finderOf, type Finder } from '../../confidentiality/find-places.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { findKeptPeople } from '../clients/index.ts'
import { documentPurpose } from '../evidence/index.ts'
import { recordComparing } from './events.ts'
import { foundIn, sameWords, type FoundWords } from './rules.ts'
import { findTexts, type CheckedRef, type WrittenText } from './texts.ts'

/** Whose texts, and who has them checked; nobody when the house does it by itself. */
export type Writer = { centreId: string; learnerId: string; personId: string | null; now: Temporal.Instant }

/** Words found in a record, with their hash, and the learner’s word that they name nobody, if it was given. */
export type Checked = FoundWords & {
  ref: CheckedRef
  /** The document in which they stand, when they are not typed here. */
  document: string | undefined
  fingerprint: string
  dismissal: string | undefined
}

/**
 * Looks for the people whom a learner keeps in confidence, and writes down that their names were opened to compare them. Aliases,
 * the learner’s own name and those whom all readers `know` may stand anywhere.
 */
export async function getFinder(tx: Transaction<DB>, vault: Vault, writer: Writer, known: readonly string[] = []): Promise<Finder> {
  const { centreId, learnerId } = writer
  const people = await findKeptPeople(tx, vault, centreId, learnerId)
  if (people.length > 0) await recordComparing(tx, writer, people.length)
  const aliases = await tx.selectFrom('client').select('alias').where('centre_id', '=', centreId).where('learner_id', '=', learnerId).execute()
  const learner = await tx
    .selectFrom('learner')
    .innerJoin('person', 'person.id', 'learner.person_id')
    .select('person.name')
    .where('learner.centre_id', '=', centreId)
    .where('learner.id', '=', learnerId)
    .executeTakeFirstOrThrow()
  return finderOf(people, [...people.map(({ alias }) => alias), ...aliases.map(({ alias }) => alias), learner.name, ...known])
}

/** The hash of words found, for one learner: so that what is dismissed is known again and its words are not kept. */
export function fingerprintOf(learnerId: string, place: Parameters<typeof sameWords>[0]): string {
  return createHash('sha256')
    .update(`${learnerId}\n${sameWords(place)}`)
    .digest('hex')
}

/** Everything found in a learner’s texts, record by record, with what was dismissed. */
export async function checkTexts(tx: Transaction<DB>, vault: Vault, writer: Writer): Promise<Checked[]> {
  return checkWith(tx, vault, writer, await getFinder(tx, vault, writer))
}

/** The same with a finder that was made before. */
export async function checkWith(tx: Transaction<DB>, vault: Vault, writer: Writer, finder: Finder): Promise<Checked[]> {
  const dismissals = await findDismissals(tx, writer)
  const records = new Map<string, { ref: CheckedRef; document: string | undefined; texts: string[] }>()
  const written = [...(await findTexts(tx, writer.centreId, writer.learnerId)), ...(await findDocumentTexts(tx, vault, writer))]
  for (const { ref, text, document } of written) {
    const key = `${ref.kind}/${ref.id}/${document ?? ''}`
    const record = records.get(key) ?? { ref, document, texts: [] }
    record.texts.push(text)
    records.set(key, record)
  }
  return [...records.values()].flatMap(({ ref, document, texts }) =>
    foundIn(texts, finder).map((words) => {
      const fingerprint = fingerprintOf(writer.learnerId, words)
      return { ...words, ref, document, fingerprint, dismissal: dismissals.get(`${fingerprint}/${ref.kind}/${ref.id}`) ?? dismissals.get(`${fingerprint}//`) }
    }),
  )
}

/**
 * What is open: neither put right nor said to name nobody. The one check before anything leaves the learner (R107); with `only`, in
 * the records that are to leave.
 */
export async function findOpenWords(tx: Transaction<DB>, vault: Vault, writer: Writer, only?: readonly CheckedRef[]): Promise<Checked[]> {
  const open = (await checkTexts(tx, vault, writer)).filter(({ dismissal }) => dismissal === undefined)
  return only === undefined ? open : open.filter(({ ref }) => only.some(({ kind, id }) => kind === ref.kind && id === ref.id))
}

async function findDocumentTexts(tx: Transaction<DB>, vault: Vault, { centreId, learnerId }: Writer): Promise<WrittenText[]> {
  const rows = await tx
    .selectFrom('evidence_document')
    .select(['id', 'evidence_id', 'sealed_text', 'key_version'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  const texts: WrittenText[] = []
  for (const { id, evidence_id, sealed_text, key_version } of rows) {
    const text = await vault.open(tx, centreId, documentPurpose(id), { sealed: sealed_text, keyVersion: key_version })
    texts.push({ ref: { kind: 'evidence', id: evidence_id }, text, document: id })
  }
  return texts
}

export async function findDismissals(tx: Transaction<DB>, { centreId, learnerId }: Pick<Writer, 'centreId' | 'learnerId'>): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('leak_dismissal')
    .select(['id', 'fingerprint', 'record_kind', 'record_id'])
    .where('centre_id', '=', centreId)
    .where('learner_id', '=', learnerId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [`${Buffer.from(row.fingerprint).toString('hex')}/${row.record_kind ?? ''}/${row.record_id ?? ''}`, row.id]))
}
