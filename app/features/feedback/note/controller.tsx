import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { parseForm, type ParsedForm } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { noteFeedback, noteForm, reviseFeedback } from '../actions.ts'
import { startingFrom } from '../ask/controller.tsx'
import { chosenOf, giverOf, heldSessions, type Giver } from '../givers.ts'
import { findFeedback, getOwnRecord, type Feedback } from '../queries.ts'
import { aboutWhat, whyItDoesNotFit } from '../rules.ts'
import { noteFields, type NoteFields } from '../schema.ts'
import { fitProblem } from '../words.ts'
import { answerNoteForm } from './page.tsx'

function typedOf({ giver, stage, channel, sessionId, receivedOn, effectiveness, attributes }: Feedback): Typed {
  return toTyped({ giver: chosenOf(giver), stage, channel, session: sessionId, receivedOn, effectiveness, attributes })
}

/** Understands the form, and whether giver, session and day go together. */
function understood(typed: Typed, record: PracticeRecord, today: string): ParsedForm<{ giver: Giver; fields: NoteFields }> {
  const parsed = parseForm(noteFields, typed)
  if (!parsed.ok) return parsed
  const { giver: chosen, stage, session: sessionId, receivedOn, effectiveness = '', attributes = '' } = parsed.value
  const giver = giverOf(chosen, record)
  if (giver === undefined) return { ok: false, problems: { giver: 'Choose somebody from your own practice' }, typed }
  const session = heldSessions(record, today).find((one) => one.id === sessionId)
  if (sessionId !== undefined && session === undefined) return { ok: false, problems: { session: 'Choose a session that has been held' }, typed }
  const why = whyItDoesNotFit({ giver, stage, session, on: receivedOn, today })
  if (why !== undefined) return { ok: false, problems: fitProblem(why), typed }
  if (aboutWhat({ effectiveness, attributes }) === 'nothing') return { ok: false, problems: { effectiveness: 'Write down what was said' }, typed }
  return { ok: true, value: { giver, fields: parsed.value } }
}

/** The empty form, or the draft of it. */
export async function showNoteForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const record = await getOwnRecord(tx, visit)
    const start = { ...startingFrom(ask, record), channel: 'verbal', receivedOn: visit.today }
    const open = await openForm(tx, visit, noteForm, visit.learnerId, start, 0)
    return answerNoteForm(ask, { open, record, today: visit.today })
  })
}

/** Notes the feedback. */
export async function keepNote(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const record = await getOwnRecord(tx, visit)
    const read = understood(typed, record, visit.today)
    if (!read.ok)
      return answerNoteForm(
        ask,
        { open: sentForm({ form: noteForm, subjectId: visit.learnerId }, typed), record, today: visit.today, problems: read.problems },
        422,
      )
    const id = await noteFeedback(tx, visit, read.value.giver, read.value.fields)
    return goOn(ask, routes.oneFeedback.at({ feedback: id }), 'The feedback is noted.')
  })
}

/** The form with feedback that the learner noted. */
export async function showRevisingNote(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'feedback')
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const feedback = found(await findFeedback(tx, visit.centreId, visit.learnerId, id))
    if (feedback.channel === 'link') throw new NotFound()
    const open = await openForm(tx, visit, noteForm, id, typedOf(feedback), feedback.revision)
    return answerNoteForm(ask, { open, record: await getOwnRecord(tx, visit), today: visit.today, feedbackId: id })
  })
}

/** Keeps the revised note. */
export async function reviseNote(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const id = idIn(ask, 'feedback')
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    found(await findFeedback(tx, visit.centreId, visit.learnerId, id))
    const record = await getOwnRecord(tx, visit)
    const shown = { record, today: visit.today, feedbackId: id }
    const which = { form: noteForm, subjectId: id }
    const read = understood(typed, record, visit.today)
    if (!read.ok) return answerNoteForm(ask, { ...shown, open: sentForm(which, typed), problems: read.problems }, 422)
    const revised = await reviseFeedback(tx, visit, id, revisionIn(typed), read.value.giver, read.value.fields)
    if (revised.ok) return goOn(ask, routes.oneFeedback.at({ feedback: id }), 'The note is revised. The earlier text stays in its history.')
    if (revised.problem.kind === 'given by link') throw new NotFound()
    const { saved } = revised.problem
    return answerNoteForm(ask, { ...shown, open: staleForm(which, typed, { values: typedOf(saved), revision: saved.revision }) }, 409)
  })
}
