import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { noteConsent } from '../clients/index.ts'
import type { IdMap } from '../importing/index.ts'
import { writeNote } from '../private-notes/index.ts'
import { sealNote, setCircle } from '../safeguarding/index.ts'
import { visitOf, type Past, type Whose } from './moments.ts'

/** Amara writes to herself what is nobody else’s business. */
export async function writePrivately(tx: Transaction<DB>, house: House, whose: Whose, past: Past): Promise<void> {
  await writeNote(tx, house.vault, visitOf(whose, past.at(12, '21:40')), {
    title: 'Why I like the easy client better',
    text: 'I look forward to one of my three clients and brace myself for another. The one I brace for is the one who does not thank me. I want to say this in supervision, and I am not ready to. Until then it stands here.',
  })
  await writeNote(tx, house.vault, visitOf(whose, past.at(3, '07:15')), {
    title: 'Before I hand in',
    text: 'Ask for the second contract again. Look through what I wrote in July: I was tired and it shows. Do not compare myself with the others.',
  })
}

/** Dev has sealed a worry about one client, and has let his supervisor read it. */
export async function sealWorry(
  tx: Transaction<DB>,
  house: House,
  whose: Whose,
  { ids, supervisorId }: { ids: IdMap; supervisorId: string },
  past: Past,
): Promise<void> {
  const [client, visit] = [clientOf(ids, 'A'), visitOf(whose, past.at(20, '17:05'))]
  const text =
    'She said at the door that she has not slept for weeks and that nobody would notice if she did not come in. I asked whether she thinks of harming herself. She does not, and she has promised to see her doctor. I told her that I would speak with my supervisor about it, without her name, and she agreed.'
  const sealed = await sealNote(tx, house.vault, visit, client, 0, text)
  if (!sealed.ok) throw new Error('There is a note of this client already')
  await setCircle(tx, visit, client, [supervisorId])
}

type Said = Pick<Parameters<typeof noteConsent>[2], 'purpose' | 'act' | 'how'> & { client: string; ago: number }

/** What clients have said beside what everybody says at the first meeting. */
export async function noteWhatWasSaid(tx: Transaction<DB>, whose: Whose, ids: IdMap, said: readonly Said[], past: Past): Promise<void> {
  for (const { client, ago, ...act } of said) {
    await noteConsent(tx, visitOf(whose, past.at(ago, '16:30')), { ...act, clientId: clientOf(ids, client), onDay: past.day(ago) })
  }
}

function clientOf(ids: IdMap, letter: string): string {
  const id = ids.clients.get(`client-${letter}`)
  if (id === undefined) throw new Error(`There is no client ${letter}`)
  return id
}
