import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { dateTraining } from '../body-logs/index.ts'
import type { IdMap } from '../importing/index.ts'
import { sayPaid } from '../sessions/index.ts'
import { visitOf, type Past, type Whose } from './moments.ts'

/** When somebody’s training began, and whose sessions were paid for; those of other clients were for nothing. */
type Logged = { trainingAgo: number; paid: readonly string[]; unsaid?: readonly string[]; ago: number }

/** Says what professional bodies ask of a diary and an award does not. */
export async function keepHoursLog(tx: Transaction<DB>, whose: Whose, ids: IdMap, { trainingAgo, paid, unsaid = [], ago }: Logged, past: Past): Promise<void> {
  const visit = visitOf(whose, past.at(ago, '20:10'))
  const dated = await dateTraining(tx, visit, past.day(trainingAgo), 0)
  if (!dated.ok) throw new Error(`${whose.name} has dated the training before`)
  const of = (letters: (letter: string) => boolean) => [...ids.sessions].flatMap(([name, id]) => (letters(name.charAt(0)) ? [id] : []))
  const keeper = { ...visit, zone: visit.place.zone }
  await sayPaid(
    tx,
    keeper,
    of((letter) => paid.includes(letter)),
    'paid',
  )
  await sayPaid(
    tx,
    keeper,
    of((letter) => !paid.includes(letter) && !unsaid.includes(letter)),
    'pro bono',
  )
}
