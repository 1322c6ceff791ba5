import { dayOf, longDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { findSharedNote, findSharedNotes } from '../circle.ts'
import { openNote } from '../notes.ts'

/** The notes that learners have let this person into. */
export async function showShared(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const notes = await inCentre(ask.var.house.database, visit.centreId, (tx) => findSharedNotes(tx, visit))
  if (notes.length === 0) {
    return answerPage(
      ask,
      { title: 'Safeguarding' },
      <EmptyState icon="supervision" title="No note is shared with you">
        When a learner is worried about a client, they can let you into the circle of their safeguarding note. It appears here; each opening is written down.
      </EmptyState>,
    )
  }
  const sheets = notes.map(({ clientId, alias, learnerName, changedAt }) => (
    <Sheet title={`${alias} of ${learnerName}`} id={clientId}>
      <form method="post" action={routes.openSharedNote.at({ client: clientId })}>
        <p>Sealed on {longDay(dayOf(changedAt, visit.place.zone))}. Opening it is written down.</p>
        <Button kind="quiet">Open the note on {alias}</Button>
      </form>
    </Sheet>
  ))
  return answerPage(ask, { title: 'Safeguarding', lede: 'Notes that learners have let you into.' }, <div class="stack">{sheets}</div>)
}

/** Opens one of them, and writes down who has. */
export async function openShared(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { database, vault } = ask.var.house
  const { note, text } = await inCentre(database, visit.centreId, async (tx) => {
    const note = found(await findSharedNote(tx, visit, ask.req.param('client') ?? ''))
    return { note, text: await openNote(tx, vault, visit, note.learnerId, note.clientId) }
  })
  const words = { title: `${note.alias} of ${note.learnerName}`, breadcrumb: [{ label: 'Safeguarding', href: routes.safeguarding.at() }] }
  return answerPage(
    ask,
    words,
    <Sheet title="Safeguarding note">
      <p class="as-typed">{text}</p>
    </Sheet>,
  )
}
