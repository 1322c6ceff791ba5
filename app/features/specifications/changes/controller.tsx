import { inCentre } from '../../../platform/database/centre.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { comparisonInWords } from '../../../specification/compare-words.ts'
import { compareSpecifications } from '../../../specification/compare.ts'
import { listSpecifications } from '../../catalogue/index.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { crumbsTo } from '../crumbs.ts'
import { openDraft } from '../draft/controller.tsx'
import { ChangesPage } from './page.tsx'

/** What a draft changes against the edition it supersedes, or against another one that was chosen. */
export async function showDraftChanges(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { draft, checked, others } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    return { ...(await openDraft(tx, ask, visit)), others: await listSpecifications(tx, visit.centreId) }
  })
  if (!checked.ok) return goOn(ask, routes.specificationDraft.at({ draft: draft.id }), 'First mend what is wrong: then it can be compared.')
  const { specification } = checked
  const wanted = ask.req.query('with') ?? specification.supersedes
  const before = others.find(({ id }) => id === wanted)
  const sections = before === undefined ? undefined : comparisonInWords(compareSpecifications(before, specification))
  const words = {
    title: 'What the draft changes',
    lede: before === undefined ? 'Choose what to compare it with.' : `Against ${before.title}, ${before.edition}.`,
    breadcrumb: crumbsTo(draft),
  }
  return answerPage(ask, words, <ChangesPage draft={draft} others={others} before={before} sections={sections} />)
}
