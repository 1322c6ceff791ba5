import type { Transaction } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { answerPage, entryIn, goOn, idIn, revisionIn } from '../../frame/index.ts'
import { onlyYou } from '../list/controller.tsx'
import { changeNote, findNote, removeNote, writeNote, type PrivateNote } from '../notes.ts'
import { noteFields } from '../schema.ts'
import { NotePage } from './page.tsx'

type Shown = { values: Typed; revision: number; problems?: Problems; meanwhile?: PrivateNote }

export function showNewNote(ask: Ask): Response {
  return answer(ask, undefined, { values: { entry: newId() }, revision: 0 }, 200)
}

/** Seals a new note. There is no draft of it: a draft is not sealed. */
export async function keepNewNote(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const typed = await readTyped(ask)
  const parsed = parseForm(noteFields, typed)
  if (!parsed.ok) return answer(ask, undefined, { values: typed, revision: 0, problems: parsed.problems }, 422)
  await inCentre(database, visit.centreId, (tx) => writeNote(tx, vault, visit, parsed.value, entryIn(typed)))
  return goOn(ask, routes.notes.at(), 'Sealed. Only you can read it.')
}

export async function showNote(ask: Ask): Promise<Response> {
  const note = await inCentre(ask.var.house.database, learnerOf(ask).centreId, (tx) => ownNoteIn(ask, tx))
  return answer(ask, note, { values: toTyped({ title: note.title, text: note.text }), revision: note.revision }, 200)
}

/** Seals the note anew, unless another window has changed it. */
export async function keepNote(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const typed = await readTyped(ask)
  const parsed = parseForm(noteFields, typed)
  const { note, outcome } = await inCentre(database, visit.centreId, async (tx) => {
    const note = await ownNoteIn(ask, tx)
    return { note, outcome: parsed.ok ? await changeNote(tx, vault, visit, note.id, revisionIn(typed), parsed.value) : undefined }
  })
  if (!parsed.ok) return answer(ask, note, { values: typed, revision: revisionIn(typed), problems: parsed.problems }, 422)
  if (outcome?.ok === true) return goOn(ask, routes.notes.at(), 'Sealed. Only you can read it.')
  return answer(ask, note, { values: typed, revision: note.revision, meanwhile: note }, 409)
}

export async function remove(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  await inCentre(ask.var.house.database, visit.centreId, async (tx) => removeNote(tx, visit, (await ownNoteIn(ask, tx)).id))
  return goOn(ask, routes.notes.at(), 'The note is gone for good.')
}

async function ownNoteIn(ask: Ask, tx: Transaction<DB>): Promise<PrivateNote> {
  return found(await findNote(tx, ask.var.house.vault, learnerOf(ask), idIn(ask, 'note')))
}

function answer(ask: Ask, note: PrivateNote | undefined, shown: Shown, status: 200 | 409 | 422): Response {
  const words = {
    title: note === undefined ? 'Write a private note' : note.title,
    lede: onlyYou,
    breadcrumb: [{ label: 'Private notes', href: routes.notes.at() }],
  }
  return answerPage(ask, words, <NotePage note={note} {...shown} />, status)
}
