import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { comparisonInWords } from '../../../specification/compare-words.ts'
import { compareSpecifications } from '../../../specification/compare.ts'
import { listSpecifications } from '../../catalogue/index.ts'
import { answerPage, goOn, revisionIn } from '../../frame/index.ts'
import { publishDraft } from '../actions.ts'
import { crumbsTo } from '../crumbs.ts'
import { openDraft } from '../draft/controller.tsx'
import { countLearnersOn } from '../queries.ts'
import { whatWasPublished } from '../rules.ts'
import { PublishPage } from './page.tsx'

/** Shows what publishing will do, to whom, before it is done. */
export async function showPublishing(ask: Ask): Promise<Response> {
  return answerPublishing(ask, undefined)
}

/** Publishes the draft as it was shown. */
export async function publish(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const revision = revisionIn(await readTyped(ask))
  const published = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const { draft } = await openDraft(tx, ask, visit)
    return publishDraft(tx, visit, draft.id, revision)
  })
  if (published.ok) {
    return goOn(ask, routes.publishedSpecification.at({ specification: published.value.id }), whatWasPublished(published.value, visit.today))
  }
  switch (published.problem.kind) {
    case 'stale':
      return answerPublishing(ask, 'The draft was changed while you were reading this. Read what would be published now.')
    case 'not good yet':
      return goOn(ask, ask.req.path.replace(/\/publish$/, ''), 'Nothing was published: there is something to mend first.')
  }
}

async function answerPublishing(ask: Ask, stale: string | undefined): Promise<Response> {
  const visit = memberOf(ask)
  const { draft, checked, before, learners } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const opened = await openDraft(tx, ask, visit)
    const superseded = opened.checked.ok ? opened.checked.specification.supersedes : undefined
    const before = (await listSpecifications(tx, visit.centreId)).find(({ id }) => id === superseded)
    return { ...opened, before, learners: before === undefined ? 0 : await countLearnersOn(tx, visit.centreId, before.id) }
  })
  if (!checked.ok) return goOn(ask, routes.specificationDraft.at({ draft: draft.id }), 'First mend what is wrong: then it can be published.')
  const { specification } = checked
  const sections = before === undefined ? undefined : comparisonInWords(compareSpecifications(before, specification))
  const words = {
    title: 'Publish',
    heading: `Publish ${specification.title}`,
    lede: 'Once published, nothing of it changes any more.',
    breadcrumb: crumbsTo(draft),
  }
  const page = <PublishPage draft={draft} specification={specification} before={before} learners={learners} sections={sections} stale={stale} />
  return answerPage(ask, words, page, stale === undefined ? 200 : 409)
}
