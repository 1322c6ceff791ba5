import type { Child } from 'hono/jsx'
import type { Transaction } from 'kysely'
import { shortDay } from '../../../kernel/dates.ts'
import { duration } from '../../../kernel/text.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { findLinksTo, type Between } from '../../links/index.ts'
import { prepareForOutside } from '../learners.ts'
import { listSupervision, type Supervision } from '../queries.ts'
import { kindLabel } from '../schema.ts'
import { StandingBadge } from '../standing.tsx'

/** To a supervisor from outside: what to discuss next, the supervision they were asked to confirm, and how much of it they have. */
export async function supervisionBetween(tx: Transaction<DB>, { link, today, addressOf }: Between): Promise<Child | undefined> {
  if (link.recipient.kind !== 'supervisor') return undefined
  const { centreId, learnerId, recipient } = link
  const links = (await findLinksTo(tx, centreId, learnerId, recipient.id)).filter((one) => one.purpose === 'confirm supervision' && one.revokedAt === null)
  const theirs = (await listSupervision(tx, centreId, learnerId)).filter(
    ({ id, supervisor }) => supervisor.kind === 'outside' && supervisor.id === recipient.id && links.some(({ subjectId }) => subjectId === id),
  )
  const prepared = await prepareForOutside(tx, { centreId, learnerId }, recipient.id, today)
  const addresses = new Map(links.flatMap((one) => [[one.subjectId, addressOf(one)] as const]))
  return (
    <>
      {prepared !== undefined && <Discuss discuss={prepared.discuss} learnerName={link.learnerName} />}
      {theirs.length > 0 && <Confirmed entries={theirs} addresses={addresses} today={today} />}
    </>
  )
}

function Discuss({ discuss, learnerName }: { discuss: readonly string[]; learnerName: string }) {
  return (
    <Sheet title="What to discuss next">
      {discuss.length === 0 ? (
        <p>Nothing is open. Ask {learnerName} what they would like to bring.</p>
      ) : (
        <ul class="prose list-disc ps-5">
          {discuss.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

type Shown = { entries: readonly Supervision[]; addresses: ReadonlyMap<string, string | undefined>; today: string }

function Confirmed({ entries, addresses, today }: Shown) {
  const year = Number(today.slice(0, 4))
  const total = entries.reduce((sum, { standing, minutes }) => sum + (standing.kind === 'confirmed' ? minutes : 0), 0)
  return (
    <Sheet title="Supervision with you" aside={total === 0 ? 'Nothing confirmed yet' : `${duration(total)} confirmed`}>
      <DataTable
        caption="Supervision with you, the newest first"
        hideCaption
        columns={[{ label: 'Date' }, { label: 'Length', figures: true }, { label: 'State' }]}
        rows={entries.map((entry) => [
          <Entry title={<Day entry={entry} href={addresses.get(entry.id)} year={year} />} more={kindLabel(entry.kind)} />,
          duration(entry.minutes),
          <StandingBadge supervision={entry} short />,
        ])}
      />
    </Sheet>
  )
}

function Day({ entry, href, year }: { entry: Supervision; href: string | undefined; year: number }) {
  const day = shortDay(entry.heldOn, year)
  return href === undefined ? <>{day}</> : <a href={href}>{day}</a>
}
