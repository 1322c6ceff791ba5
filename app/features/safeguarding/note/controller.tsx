import { isId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { textsOf, type Typed } from '../../../ui/form/typed.ts'
import { crumbsTo, ownClientIn } from '../../clients/index.ts'
import { answerPage, goOn, revisionIn } from '../../frame/index.ts'
import { findCandidates, findCircle, setCircle } from '../circle.ts'
import { findNoteRevision, findPlainNote, openNote, sealNote } from '../notes.ts'
import { circleFields, noteFields } from '../schema.ts'
import { NotePage, type Opened } from './page.tsx'

/** Says whether a note is kept and who may open it, and not what it says until the learner asks for it. */
export function showNote(ask: Ask): Promise<Response> {
  return answer(ask, {})
}

/** Opens the note on the page that answers. A POST, for every opening is written down. */
export async function revealNote(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const note = await inCentre(database, visit.centreId, async (tx) => openNote(tx, vault, visit, visit.learnerId, (await ownClientIn(ask, tx, visit)).id))
  return answer(ask, { opened: { values: { note: note ?? '' } } })
}

/** Seals what was sent. There is no draft of it: a draft is not sealed. */
export async function keepNote(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, vault } = ask.var.house
  const typed = await readTyped(ask)
  const parsed = parseForm(noteFields, typed)
  if (!parsed.ok) return answer(ask, { opened: { values: typed, problems: parsed.problems } }, 422)
  const { client, outcome, meanwhile } = await inCentre(database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    const outcome = await sealNote(tx, vault, visit, client.id, revisionIn(typed), parsed.value.note)
    return { client, outcome, meanwhile: outcome.ok ? undefined : await openNote(tx, vault, visit, visit.learnerId, client.id) }
  })
  if (!outcome.ok) return answer(ask, { opened: { values: typed, meanwhile } }, 409)
  return goOn(ask, routes.safeguardingNote.at({ client: client.id }), 'Sealed. Only you and those in its circle can open it.')
}

/** Lets people into the circle of the note, or out of it. */
export async function keepCircle(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(circleFields, typed)
  if (!parsed.ok) return answer(ask, { circle: { typed, problems: parsed.problems } }, 422)
  const people = [...new Set(parsed.value.people)]
  const { client, isKnown } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    const candidates = await findCandidates(tx, visit)
    const isKnown = people.every((id) => isId(id) && candidates.some(({ personId }) => personId === id))
    if (isKnown) await setCircle(tx, visit, client.id, people)
    return { client, isKnown }
  })
  if (!isKnown) return answer(ask, { circle: { typed, problems: { people: 'Choose people from the list' } } }, 422)
  const done = people.length === 0 ? 'Nobody but you can open the note.' : 'Those you ticked can open the note; each opening is written down.'
  return goOn(ask, routes.safeguardingNote.at({ client: client.id }), done)
}

type Shown = { opened?: Opened; circle?: { typed: Typed; problems: Problems } }

async function answer(ask: Ask, { opened, circle }: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const visit = learnerOf(ask)
  const read = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    return {
      client,
      revision: await findNoteRevision(tx, visit.centreId, client.id),
      plain: await findPlainNote(tx, visit.centreId, client.id),
      candidates: await findCandidates(tx, visit),
      chosen: circle === undefined ? await findCircle(tx, visit.centreId, client.id) : textsOf(circle.typed, 'people'),
    }
  })
  const words = {
    title: `Safeguarding note on ${read.client.alias}`,
    lede: 'Sealed. It is in no record, no submission and no export; each opening is written down.',
    breadcrumb: crumbsTo(read.client),
  }
  return answerPage(ask, words, <NotePage {...read} opened={opened} problems={circle?.problems} />, status)
}
