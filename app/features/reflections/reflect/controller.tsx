import { isId } from '../../../kernel/ids.ts'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { found, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { draftKey, goOn, openForm, type OpenForm } from '../../frame/index.ts'
import { keeperOf, readOwnPractice, reflectionRecord } from '../../sessions/index.ts'
import { writeReflection, type ReflectionProblem } from '../actions.ts'
import { findReflection } from '../queries.ts'
import { whyReflectingIsRefused, writtenAspects } from '../rules.ts'
import { answerReflectPage, answerTooEarly } from './page.tsx'

const form = 'reflection'

/** The reflection on a session, beside what the diary says of it. */
export async function showReflect(ask: Ask): Promise<Response> {
  const { visit } = keeperOf(ask)
  const session = sessionId(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const saved = await findReflection(tx, visit.centreId, visit.learnerId, session)
    const open = await openForm(tx, visit, form, session, saved === undefined ? {} : toTyped(saved.entry), saved?.revision ?? 0)
    return answer(ask, session, open, {}, 200)
  })
}

/** Keeps what is written so far; the rest can follow. */
export async function keepReflection(ask: Ask): Promise<Response> {
  const { visit, keeper } = keeperOf(ask)
  const session = sessionId(ask)
  const typed = await readTyped(ask)
  const base = Math.max(0, Math.trunc(Number(oneOf(typed, 'revision')) || 0))
  const open = { form, subjectId: session, values: typed, revision: base }
  const parsed = parseForm(reflectionRecord, typed)
  if (!parsed.ok) return answer(ask, session, open, parsed.problems, 422)
  const result = await inCentre(ask.var.house.database, visit.centreId, (tx) =>
    writeReflection(tx, keeper, session, base, parsed.value, draftKey(visit, form, session)),
  )
  if (!result.ok) return answerProblem(ask, session, open, result.problem)
  const written = writtenAspects(parsed.value).length
  return goOn(ask, routes.session.at({ session }), `Your reflection is kept: ${written} of 11 aspects are written.`)
}

function sessionId(ask: Ask): string {
  const id = ask.req.param('session') ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

function answerProblem(ask: Ask, session: string, open: OpenForm, problem: ReflectionProblem): Promise<Response> {
  switch (problem.kind) {
    case 'no such session':
      throw new NotFound()
    case 'still to come':
      return answer(ask, session, open, { '': 'This session is still to come. Reflect on it when it has been held.' }, 422)
    case 'stale':
      return answer(ask, session, { ...open, revision: problem.saved.revision, changedMeanwhile: toTyped(problem.saved.entry) }, {}, 409)
    default:
      return unreachable(problem)
  }
}

async function answer(ask: Ask, id: string, open: OpenForm, problems: Problems, status: 200 | 409 | 422): Promise<Response> {
  const { visit } = keeperOf(ask)
  const { record } = await inCentre(ask.var.house.database, visit.centreId, (tx) => readOwnPractice(tx, visit))
  const session = found(record.sessions.find((one) => one.id === id))
  const isTooEarly = whyReflectingIsRefused({ heldOn: session.date }, visit.today) !== undefined
  return isTooEarly && status === 200 ? answerTooEarly(ask, session) : answerReflectPage(ask, { session, record, open, problems }, status)
}
