import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { testHouse, type TestHouse } from '../../../test/harness/house.ts'
import { keepExample } from '../../../test/harness/practice.ts'
import { addSigners, answerContract, linkTo } from '../../../test/harness/signers.ts'
import { page } from '../../../test/harness/browser.ts'
import { sealedPlaces } from '../sealed-places.ts'
import { inCentre } from '../../platform/database/centre.ts'
import { rotateCentreKey, type SealedPlace } from '../../platform/vault/rotation.ts'
import { findContracts } from './queries.ts'
import { checkAnswer } from './statement.ts'

let t: TestHouse
let contractId: string
let clientId: string
const name = 'Benedict Quillfeather'

beforeAll(async () => {
  t = await testHouse()
  await keepExample(t, 'complete')
  contractId = await signByLink()
})
afterAll(() => t.close())

async function signByLink(): Promise<string> {
  clientId = (await addSigners(t, { alias: 'Client Q', clientEmail: 'q@example.org' })).clientId
  const learner = t.as(t.people.learner)
  const terms = { kind: 'two-way', agreedOn: '2026-11-03', commitment: 'a', expectations: 'b', intendedOutcomes: 'c' }
  const drawn = await page(learner.post(`/clients/${clientId}/contract/new`, terms))
  const id = drawn.location?.split('/').at(-1) ?? ''
  await learner.post(`/contracts/${id}/send`)
  const path = await linkTo(t, 'q@example.org')
  const shown = await page(t.as(undefined).get(path))
  const seen = /name="seen" value="([0-9a-f]+)"/.exec(shown.html)?.[1] ?? ''
  const signed = await answerContract(t, path, { answer: 'signed', name, consent: 'yes', seen })
  expect(signed.status).toBe(303)
  return id
}

function places(): readonly SealedPlace[] {
  return sealedPlaces(t.house.signing)
}

function rotate(of: readonly SealedPlace[] = places()) {
  return rotateCentreKey(t.database, t.house.vault, of, t.centreId, () => t.clock.now)
}

function versions(): Promise<number[]> {
  return inCentre(t.database, t.centreId, async (tx) =>
    (await tx.selectFrom('vault_key').select('version').orderBy('version').execute()).map((row) => row.version),
  )
}

async function signatures(): Promise<string> {
  return (await page(t.as(t.people.learner).post(`/contracts/${contractId}/signatures`))).text
}

describe('changing the key of a vault', () => {
  test('knows every table that keeps something sealed', async () => {
    const { rows } = await sql<{ table: string }>`
      select c.table_name as "table" from information_schema.columns c
      where c.table_schema = 'public' and c.column_name = 'key_version' and c.table_name <> 'resealing' order by 1`.execute(t.database)
    expect(
      places()
        .map(({ table }) => table)
        .toSorted(),
    ).toEqual(rows.map(({ table }) => table))
  })

  test('seals everything anew, destroys the old key, and everything still opens', async () => {
    expect(await versions()).toEqual([1])
    expect(await signatures()).toContain(name)
    const rotation = await rotate()
    expect(rotation).toMatchObject({ version: 2, destroyed: 1 })
    for (const table of ['identity', 'mail_message', 'contract_answer']) expect(rotation.resealed[table], table).toBeGreaterThan(0)
    expect(await versions()).toEqual([2])
    expect(await signatures()).toContain(name)
    expect((await t.events(t.centreId)).slice(-2)).toEqual(['VaultKeyMade', 'VaultKeysDestroyed'])
  })

  test('broken off, it goes on where it was, with the same key', async () => {
    const breaking: SealedPlace = { ...placeOf('identity'), keep: () => Promise.reject(new Error('the line dropped')) }
    await expect(rotate([placeOf('mail_message'), breaking])).rejects.toThrow('the line dropped')
    expect(await versions()).toEqual([2, 3])
    expect(await signatures()).toContain(name)
    const again = await rotate()
    expect(again).toMatchObject({ version: 3, destroyed: 1 })
    expect(again.resealed['mail_message']).toBe(0)
    expect(await versions()).toEqual([3])
  })

  test('what another process seals with the old key meanwhile keeps that key from being destroyed', async () => {
    const late: SealedPlace = { ...placeOf('mail_message'), findOld: () => Promise.resolve([]) }
    await expect(rotate([placeOf('identity'), placeOf('contract_answer'), late])).rejects.toThrow('violates foreign key constraint')
    expect(await versions()).toEqual([3, 4])
    expect((await rotate()).destroyed).toBe(1)
  })
})

function placeOf(table: string): SealedPlace {
  const found = places().find((place) => place.table === table)
  if (found === undefined) throw new Error(`No ${table}`)
  return found
}

describe('a signature sealed anew', () => {
  test('is still as this installation signed it; put back, or changed, it is not', async () => {
    const path = async (from: string, to: string) => {
      await inCentre(t.database, t.centreId, (tx) =>
        sql`update contract_answer set sealed = ${Buffer.from(to, 'hex')} where sealed = ${Buffer.from(from, 'hex')}`.execute(tx),
      )
    }
    const sealed = await inCentre(t.database, t.centreId, async (tx) => {
      const row = await tx.selectFrom('contract_answer').select('sealed').where('statement_signature', 'is not', null).executeTakeFirstOrThrow()
      return Buffer.from(row.sealed ?? []).toString('hex')
    })
    expect(await kept()).toEqual(['whole'])
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('00') ? '01' : '00'}`
    await path(sealed, changed)
    expect(await kept()).toEqual(['changed'])
    await path(changed, sealed)
    expect(await kept()).toEqual(['whole'])
  })

  test.each([
    ['the answer', sql`update contract_answer set answer = 'declined'`],
    ['the day', sql`update contract_answer set answered_on = '2020-01-01'`],
    ['the whole row', sql`delete from contract_answer`],
  ])('nothing else of it can be changed: not %s', async (_what, change) => {
    await expect(inCentre(t.database, t.centreId, (tx) => change.execute(tx))).rejects.toThrow(/permission denied|append-only/)
  })
})

async function kept(): Promise<string[]> {
  return inCentre(t.database, t.centreId, async (tx) => {
    const contracts = await findContracts(tx, t.centreId, t.learnerId, clientId)
    const answers = contracts.flatMap((contract) => contract.parties.flatMap((party) => party.answers.map((answer) => ({ contract, party, answer }))))
    const own = answers.filter(({ answer }) => answer.statement !== undefined)
    return Promise.all(own.map(({ contract, party, answer }) => checkAnswer(tx, t.house.signing, contract, party, answer)))
  })
}
