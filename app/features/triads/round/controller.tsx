import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay } from '../../../kernel/dates.ts'
import { duration } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { LeavingPlaces, leavingProblem, settleLeaving, type LeavingWords } from '../../confidentiality/index.ts'
import { answerPage, goOn, idIn, KeptForm, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../../frame/index.ts'
import { keepNotes, notesForm } from '../actions.ts'
import { findRound, whoseOf, type Round, type Triad } from '../queries.ts'
import { notesFields } from '../schema.ts'
import { nameOf } from '../triad/page.tsx'

/** A round: who did what; to its observer the notes as a form, to the others as a text. */
export async function showRound(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const shown = found(await findRound(tx, visit.centreId, whoseOf(visit), idIn(ask, 'round')))
    const { round } = shown
    const observes = visit.signedIn.learner?.id === round.observerId && visit.place.role === 'learner'
    const open = observes ? await openForm(tx, visit, notesForm, round.id, { notes: round.notes }, round.revision) : undefined
    return answerRound(ask, shown, open && { open })
  })
}

type Shown = { triad: Triad; round: Round }

type Sent = { open: OpenForm; problems?: Problems; leaving?: readonly LeavingWords[] }

function answerRound(ask: Ask, { triad, round }: Shown, sent?: Sent, status: ContentfulStatusCode = 200): Response {
  const { open, problems, leaving = [] } = sent ?? {}
  const observer = nameOf(triad, round.observerId)
  const words = {
    title: `Round ${round.round}, ${longDay(round.heldOn)}`,
    lede: ledeOf(round, observer, open !== undefined),
    breadcrumb: [
      { label: 'Co-coaching', href: routes.triads.at() },
      { label: 'Triad', href: routes.triad.at({ triad: triad.id }) },
    ],
  }
  const facts = [
    { term: 'Coached', says: nameOf(triad, round.coachId) },
    { term: 'Was coached', says: nameOf(triad, round.clientId) },
    { term: 'Observed', says: observer },
    { term: 'Length', says: duration(round.minutes) },
  ]
  return answerPage(
    ask,
    words,
    <div class="stack">
      <DefinitionList lines={facts} />
      {open !== undefined && (
        <KeptForm open={open} action={routes.triadRound.at({ round: round.id })} submit="Keep the notes" problems={problems} schema={notesFields}>
          <Fields schema={notesFields} values={open.values} problems={problems} />
          <LeavingPlaces open={leaving} />
        </KeptForm>
      )}
      {open === undefined && round.notes !== '' && (
        <Sheet title="What the observer saw">
          <p class="as-typed">{round.notes}</p>
        </Sheet>
      )}
    </div>,
    status,
  )
}

function ledeOf({ notes }: Round, observer: string, observes: boolean): string {
  if (notes !== '') return `${observer} has written down what they saw.`
  return observes ? 'You observed this round. Write down what you saw.' : `${observer} observed, and has not written anything down yet.`
}

/** Keeps the notes. Only whoever observed has this form: to the others it is not there. */
export async function keepRoundNotes(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const sent = await readTyped(ask)
  const { database, vault } = ask.var.house
  return inCentre(database, visit.centreId, async (tx) => {
    const shown = found(await findRound(tx, visit.centreId, whoseOf(visit), idIn(ask, 'round')))
    found(shown.round.observerId === visit.learnerId ? shown : undefined)
    const which = { form: notesForm, subjectId: shown.round.id }
    const ref = { kind: 'triad round', id: shown.round.id }
    const {
      typed,
      open: leaving,
      pressed,
    } = await settleLeaving(tx, vault, visit, { typed: sent, fields: ['notes'], ref, known: shown.triad.members.map(({ name }) => name) })
    const open = sentForm(which, typed)
    if (leaving.length > 0) return answerRound(ask, shown, { open, problems: { notes: leavingProblem(leaving) }, leaving }, 422)
    if (pressed) return answerRound(ask, shown, { open })
    const parsed = parseForm(notesFields, typed)
    if (!parsed.ok) return answerRound(ask, shown, { open, problems: parsed.problems }, 422)
    const kept = await keepNotes(tx, visit, shown.round.id, revisionIn(typed), parsed.value.notes)
    if (kept.ok) return goOn(ask, routes.triadRound.at({ round: shown.round.id }), 'The notes are kept. The other two can read them.')
    const { saved } = kept.problem
    return answerRound(ask, shown, { open: staleForm(which, typed, { values: { notes: saved.notes }, revision: saved.revision }) }, 409)
  })
}
