import { dayOf, shortDay } from '../../../kernel/dates.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { answerDownload } from '../../../platform/web/download.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { answerPage } from '../../frame/index.ts'
import { findNotes, note, type PrivateNote } from '../notes.ts'

export const onlyYou = 'Only you can read these. They are sealed, are in no portfolio, and nobody at your centre has a way to them.'

/** A learner's private notes. */
export async function showNotes(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const notes = await inCentre(database, visit.centreId, (tx) => findNotes(tx, vault, visit))
  const write = (
    <ButtonLink icon="plus" href={routes.newNote.at()}>
      Write a note
    </ButtonLink>
  )
  if (notes.length === 0) {
    const empty = (
      <EmptyState icon="pencil" title="No private note yet" action={write}>
        What you would not write in a portfolio: a doubt, a name you want to remember, what a session did to you. {onlyYou}
      </EmptyState>
    )
    return answerPage(ask, { title: 'Private notes' }, empty)
  }
  return answerPage(ask, { title: 'Private notes', lede: onlyYou, main: write }, <List notes={notes} zone={visit.place.zone} today={visit.today} />)
}

function List({ notes, zone, today }: { notes: readonly PrivateNote[]; zone: string; today: string }) {
  const year = Number(today.slice(0, 4))
  return (
    <div class="stack">
      <DataTable
        caption="Your notes, the newest first"
        hideCaption
        columns={[{ label: 'Note' }, { label: 'Changed' }]}
        rows={notes.map(({ id, title, writtenAt, changedAt }) => [
          <Entry title={<a href={routes.note.at({ note: id })}>{title}</a>} more={`Written on ${shortDay(dayOf(writtenAt, zone), year)}`} />,
          shortDay(dayOf(changedAt, zone), year),
        ])}
      />
      <form method="post" action={routes.downloadNotes.at()}>
        <Button kind="quiet" icon="download">
          Download all of them
        </Button>
      </form>
    </div>
  )
}

/** The owner's own export: every note as text. */
export async function downloadNotes(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const notes = await inCentre(database, visit.centreId, async (tx) => {
    await note(tx, visit, 'PrivateNotesDownloaded', visit.learnerId)
    return findNotes(tx, vault, visit)
  })
  const text = notes.map(({ title, text: body, writtenAt }) => `${title}\n${dayOf(writtenAt, visit.place.zone)}\n\n${body}\n`).join('\n---\n\n')
  return answerDownload({ name: `private-notes-${visit.today}.txt`, type: 'text/plain; charset=utf-8', bytes: Buffer.from(text, 'utf8') })
}
