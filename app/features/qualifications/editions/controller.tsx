import { inCentre } from '../../../platform/database/centre.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, draftKey, goOn, openForm, sentForm, type OpenForm } from '../../frame/index.ts'
import { findAssignedLearner, type AssignedLearner } from '../../people/index.ts'
import { movingInWords } from '../rules.ts'
import { moveSchema } from '../schema.ts'
import { moveToEdition } from './action.ts'
import { findMoves, type Move } from './moving.ts'
import { MovePage } from './page.tsx'

const form = 'edition-move'

async function findMove(ask: Ask): Promise<{ learner: AssignedLearner; move: Move; draft: OpenForm }> {
  const visit = memberOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const learner = found(await findAssignedLearner(tx, visit, ask.req.param('learner') ?? ''))
    const moves = await findMoves(tx, visit.centreId, learner.id, visit.today)
    const move = found(moves.find(({ from }) => from.id === ask.req.param('specification')))
    return { learner, move, draft: await openForm(tx, visit, form, learner.id, {}, 0) }
  })
}

/** Shows what a move to the newer edition changes, criterion by criterion, before it is made (R017). */
export async function showMove(ask: Ask): Promise<Response> {
  const { learner, move, draft } = await findMove(ask)
  return answerMove(ask, learner, move, draft)
}

/** Makes the move. */
export async function makeMove(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const { learner, move } = await findMove(ask)
  const open = sentForm({ form, subjectId: learner.id }, typed)
  const parsed = parseForm(moveSchema, typed)
  if (!parsed.ok) return answerMove(ask, learner, move, open, parsed.problems)
  const moved = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const result = await moveToEdition(tx, visit, learner.id, move.from.id, parsed.value.reason)
    if (result.ok) await discardDraft(tx, draftKey(visit, form, learner.id))
    return result
  })
  if (!moved.ok && moved.problem.kind !== 'no newer edition') return answerMove(ask, learner, move, open, { reason: movingInWords(moved.problem) })
  const words = moved.ok ? `${learner.name} is on ${move.to.edition} now.` : 'They were moved already.'
  return goOn(ask, routes.learnerQualification.at({ learner: learner.id }), words)
}

function answerMove(ask: Ask, learner: AssignedLearner, move: Move, open: OpenForm, problems?: Problems): Response {
  const words = {
    title: `Move ${learner.name} to another edition`,
    lede: `From ${move.from.edition} to ${move.to.edition}. Nothing is changed until you say so at the end of this page.`,
    breadcrumb: [
      { label: 'Learners', href: routes.cohort.at() },
      { label: learner.name, href: routes.learner.at({ learner: learner.id }) },
      { label: 'Qualification', href: routes.learnerQualification.at({ learner: learner.id }) },
    ],
  }
  return answerPage(ask, words, <MovePage learnerId={learner.id} move={move} open={open} problems={problems} />, problems === undefined ? 200 : 422)
}
