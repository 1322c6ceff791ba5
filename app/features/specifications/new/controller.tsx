import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { skeletonOf } from '../../../specification/skeleton.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { addDraft } from '../actions.ts'
import { crumbsHome } from '../crumbs.ts'
import { pasteSchema, skeletonSchema } from '../schema.ts'
import { NewSpecificationPage } from './page.tsx'
import { readUpload } from './upload.ts'

/** Shows the ways to begin: a file, a text, a skeleton. */
export function showNewSpecification(ask: Ask): Response {
  return answer(ask, {}, {}, 200)
}

/** Keeps an uploaded or pasted text as a draft, good or not yet; its page says what is wrong. */
export async function addSpecification(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const uploaded = await readUpload(ask, 'file')
  if (!uploaded.ok) return answer(ask, typed, { file: uploaded.problem }, 422)
  const parsed = uploaded.text === undefined ? parseForm(pasteSchema, typed) : { ok: true as const, value: { text: uploaded.text } }
  if (!parsed.ok) return answer(ask, typed, 'text' in typed ? parsed.problems : { file: 'Choose the file that holds the specification' }, 422)
  const { text } = parsed.value
  const id = await inCentre(ask.var.house.database, visit.centreId, (tx) => addDraft(tx, visit, text))
  return goOn(ask, routes.specificationDraft.at({ draft: id }), 'The text is kept as a draft.')
}

/** Begins with a skeleton to write over. */
export async function addSkeleton(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const parsed = parseForm(skeletonSchema, await readTyped(ask))
  if (!parsed.ok) return answer(ask, parsed.typed, parsed.problems, 422)
  const { kind } = parsed.value
  const id = await inCentre(ask.var.house.database, visit.centreId, (tx) => addDraft(tx, visit, skeletonOf(kind)))
  return goOn(ask, routes.specificationDraft.at({ draft: id }), 'The skeleton is kept as a draft. Write over what stands in capitals.')
}

function answer(ask: Ask, values: Typed, problems: Problems, status: 200 | 422): Response {
  const words = {
    title: 'Add a specification',
    lede: 'It becomes a draft first. Nobody can be registered on it until you publish it.',
    breadcrumb: crumbsHome(),
  }
  return answerPage(ask, words, <NewSpecificationPage values={values} problems={problems} />, status)
}
