import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { longDay } from '../../../kernel/dates.ts'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { oneOf, type Typed } from '../../../platform/web/form.ts'
import { found, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { textsOf } from '../../../ui/form/typed.ts'
import { answerClosedLink, type OpenedLink, type PurposePages } from '../../links/index.ts'
import { getRecordForOthers } from '../../practice/index.ts'
import { answerRequest, type AnswerRefused } from '../answering.ts'
import { findRequest } from '../queries.ts'
import type { Request, RequestAnswer, Shown } from '../request.ts'
import type { GivenAnswer } from '../rules.ts'
import { changeFields, commentFields, declineFields, testimonyFields, wrongSessionFields } from '../schema.ts'
import { answerRequestPage, answerThanks } from './page.tsx'

async function requestOf(ask: Ask, { centreId, learnerId, subjectId }: OpenedLink): Promise<Request> {
  return found(await inCentre(ask.var.house.database, centreId, (tx) => findRequest(tx, centreId, learnerId, subjectId)))
}

/** A client can take back their consent after reflections on them were shared: from then on nobody but the learner reads them (R107). */
async function isWithheld(ask: Ask, { centreId, learnerId }: OpenedLink, { shown }: Request): Promise<boolean> {
  if (shown.purpose !== 'review reflective log') return false
  const { record } = await inCentre(ask.var.house.database, centreId, (tx) => getRecordForOthers(tx, centreId, learnerId))
  return !shown.reflections.every(({ id }) => record.reflections.some((reflection) => reflection.id === id))
}

async function show(ask: Ask, link: OpenedLink): Promise<Response> {
  const request = await requestOf(ask, link)
  if (await isWithheld(ask, link, request)) return answerClosedLink(ask, link, 'revoked')
  return answerRequestPage(ask, { link, request })
}

async function answer(ask: Ask, link: OpenedLink, typed: Typed): Promise<Response> {
  const { house, visit } = ask.var
  const request = await requestOf(ask, link)
  if (await isWithheld(ask, link, request)) return answerClosedLink(ask, link, 'revoked')
  const read = readAnswer(request.shown, typed)
  if ('problems' in read) return answerRequestPage(ask, { link, request, attempt: { ...read, values: typed } }, 422)
  const kept = await inCentre(house.database, link.centreId, (tx) => answerRequest(tx, house, link, read, visit.now))
  if (kept.ok) return ask.redirect(routes.linkDone.at({ token: link.token }), 303)
  if (kept.problem.kind === 'closed') return answerClosedLink(ask, link, kept.problem.why)
  return answerRequestPage(ask, { link, request, attempt: { answer: read.answer, values: typed, problems: problemWords(kept.problem.kind) } }, 422)
}

async function done(ask: Ask, link: OpenedLink): Promise<Response> {
  const request = await requestOf(ask, link)
  if (await isWithheld(ask, link, request)) return answerClosedLink(ask, link, 'revoked')
  return answerThanks(ask, link, request)
}

type Read = GivenAnswer | { answer: RequestAnswer['answer']; problems: Problems }

/** Reads one of the three answers. Anything else is the main one. */
function readAnswer(shown: Shown, typed: Typed): Read {
  const seen = oneOf(typed, 'seen')
  const answer = oneOf(typed, 'answer')
  if (answer === 'declined') return read(declineFields, typed, { answer, seen })
  if (answer === 'not right' && shown.purpose === 'confirm sessions') return alsoNamed(read(wrongSessionFields([]), typed, { answer, seen }), typed)
  if (answer === 'not right') return read(changeFields, typed, { answer, seen })
  if (shown.purpose === 'review reflective log') return read(commentFields, typed, { answer: 'agreed', seen })
  if (shown.purpose !== 'write witness testimony') return { answer: 'agreed', said: '', wrong: [], seen }
  const testimony = read(testimonyFields, typed, { answer: 'agreed', seen })
  return 'problems' in testimony ? testimony : { ...testimony, said: `${testimony.said}\n\nHow the witness knows the work: ${oneOf(typed, 'relation').trim()}` }
}

function read(schema: z.ZodObject, typed: Typed, { answer, seen }: { answer: RequestAnswer['answer']; seen: string }): Read {
  const parsed = parseForm(schema, typed)
  if (!parsed.ok) return { answer, problems: parsed.problems }
  const said = parsed.value[answer === 'declined' ? 'why' : 'said']
  return { answer, seen, said: typeof said === 'string' ? said : '', wrong: textsOf(typed, 'wrong') }
}

/** Both that are missing are said at once: which sessions, and what is not right about them. */
function alsoNamed(answer: Read, typed: Typed): Read {
  if (!('problems' in answer) || textsOf(typed, 'wrong').length > 0) return answer
  return { ...answer, problems: { ...problemWords('none named'), ...answer.problems } }
}

function problemWords(kind: Exclude<AnswerRefused['kind'], 'closed'>): Problems {
  switch (kind) {
    case 'other text':
      return { seen: 'This page was not the one you were sent. Read it again, then answer.' }
    case 'no words':
      return { said: 'Please say it in a few words' }
    case 'none named':
      return { wrong: 'Choose the sessions that are not right' }
    default:
      return unreachable(kind)
  }
}

/** Of testimonies somebody may be asked for several: each is of a day. */
async function about(tx: Transaction<DB>, { centreId, learnerId, subjectId }: OpenedLink): Promise<string | undefined> {
  const request = await findRequest(tx, centreId, learnerId, subjectId)
  return request?.shown.purpose === 'write witness testimony' && request.shown.date !== null ? `on ${longDay(request.shown.date)}` : undefined
}

/** What links of this feature lead to, whatever they ask. */
export const requestsByLink: PurposePages = { show, answer, done, about }
