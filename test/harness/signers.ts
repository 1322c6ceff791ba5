import { newId } from '../../app/kernel/ids.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { findMail, type KeptMail } from '../../app/platform/mail/mail.ts'
import type { TestHouse } from './house.ts'

/** A client with a line manager, both with a real name and an address in the vault; `email: null` leaves the address out. */
export type Signers = { clientId: string; stakeholderId: string; client: string; stakeholder: string }

type Wanted = { alias?: string; clientEmail?: string | null; stakeholderEmail?: string | null; learnerId?: string }

/** Adds them to a learner's practice, with a need and a goal agreed in October. */
export async function addSigners(
  t: TestHouse,
  { alias = 'Client B', clientEmail = 'benedict@example.org', stakeholderEmail = 'dana@example.org', learnerId = t.learnerId }: Wanted = {},
): Promise<Signers> {
  const clientId = newId()
  const stakeholderId = newId()
  const { centreId } = t
  const created_at = t.clock.now.toString()
  await inCentre(t.database, centreId, async (tx) => {
    await tx
      .insertInto('client')
      .values({
        centre_id: centreId,
        id: clientId,
        learner_id: learnerId,
        alias,
        kind: 'individual',
        approach: 'coaching',
        started_on: '2026-10-01',
        created_at,
      })
      .execute()
    await tx
      .insertInto('stakeholder')
      .values({ centre_id: centreId, id: stakeholderId, client_id: clientId, alias: `${alias}’s line manager`, relation: 'line manager', created_at })
      .execute()
    await tx
      .insertInto('need')
      .values({ centre_id: centreId, id: newId(), client_id: clientId, statement: 'Speaks up too late', identified_on: '2026-10-02', created_at })
      .execute()
    await tx
      .insertInto('goal')
      .values({
        centre_id: centreId,
        id: newId(),
        client_id: clientId,
        statement: 'Lead the weekly meeting',
        desired_outcome: 'Decisions are made in it',
        agreed_on: '2026-10-03',
        created_at,
      })
      .execute()
    for (const [kind, id, name, email] of [
      ['client', clientId, 'Benedict Quillfeather', clientEmail],
      ['stakeholder', stakeholderId, 'Dana Orlebar', stakeholderEmail],
    ] as const) {
      const { sealed, keyVersion } = await t.house.vault.seal(tx, centreId, `identity:${id}`, JSON.stringify(email === null ? { name } : { name, email }))
      await tx
        .insertInto('identity')
        .values({
          centre_id: centreId,
          id: newId(),
          learner_id: learnerId,
          subject_kind: kind,
          subject_id: id,
          sealed: Buffer.from(sealed),
          key_version: keyVersion,
          updated_at: created_at,
        })
        .execute()
    }
  })
  return { clientId, stakeholderId, client: 'Benedict Quillfeather', stakeholder: 'Dana Orlebar' }
}

/** The letters of the centre, newest first. */
export async function letters(t: TestHouse): Promise<KeptMail[]> {
  return inCentre(t.database, t.centreId, (tx) => findMail(tx, t.house.vault, t.centreId, 100))
}

/**
 * Answers a contract by a link as a person would: with the code that comes by mail when it is to be signed. The address is looked
 * up in the newest letter with a code.
 */
export async function answerContract(t: TestHouse, path: string, fields: Record<string, string>): Promise<Response> {
  return t.as(undefined).post(`${path}/answer`, await withCode(t, path, fields))
}

/** The fields of a signature with the code that comes by mail once they are sent. Whatever is no signature stays as it is. */
export async function withCode<Fields extends Record<string, string>>(t: TestHouse, path: string, fields: Fields): Promise<Fields & { code?: string }> {
  if (fields['answer'] !== 'signed') return fields
  const first = await t.as(undefined).post(`${path}/answer`, fields)
  if (first.status !== 200) return fields
  const letter = (await letters(t)).find((one) => one.subject.startsWith('Your code to sign: '))
  return { ...fields, code: /\d{6}/.exec(letter?.subject ?? '')?.[0] ?? '' }
}

/** The path of the link in the newest letter to an address. */
export async function linkTo(t: TestHouse, email: string): Promise<string> {
  const letter = (await letters(t)).find((one) => one.to === email && one.text.includes('/l/'))
  const path = letter === undefined ? undefined : /\/l\/[A-Za-z0-9_-]+/.exec(letter.text)?.[0]
  if (path === undefined) throw new Error(`No letter with a link to ${email}`)
  return path
}
