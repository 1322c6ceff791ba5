import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { found, memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Specification } from '../../../specification/schema.ts'
import { findSpecificationText, listSpecifications } from '../../catalogue/index.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { addDraft } from '../actions.ts'
import { crumbsHome } from '../crumbs.ts'
import { countLearnersOn, listPublications } from '../queries.ts'
import { asNewEdition } from '../rules.ts'
import { PublishedPage } from './page.tsx'

/** A specification in force: what it holds, who is registered on it, its text, and the way to a new edition. */
export async function showPublished(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const page = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const { all, specification, text } = await getInForce(tx, ask, visit)
    return {
      specification,
      text,
      newer: all.filter(({ supersedes }) => supersedes === specification.id),
      learners: await countLearnersOn(tx, visit.centreId, specification.id),
      publication: (await listPublications(tx, visit.centreId)).find(({ id }) => id === specification.id),
    }
  })
  const { title, awardingOrganisation, edition } = page.specification
  const words = { title, lede: `${awardingOrganisation} · ${edition}`, breadcrumb: crumbsHome() }
  return answerPage(ask, words, <PublishedPage {...page} zone={visit.place.zone} />)
}

/** The text of a specification as a file, as it was written. */
export async function downloadSpecification(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { specification, text } = await inCentre(ask.var.house.database, visit.centreId, (tx) => getInForce(tx, ask, visit))
  return ask.body(text, 200, {
    'Content-Type': 'application/yaml; charset=utf-8',
    'Content-Disposition': `attachment; filename="${specification.id}.yaml"`,
    'Cache-Control': 'no-store',
  })
}

/** Begins a draft from the text of a specification, as the edition that is to take its place. */
export async function beginNewEdition(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const draft = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const { specification, text } = await getInForce(tx, ask, visit)
    return addDraft(tx, visit, asNewEdition(text, specification.id))
  })
  return goOn(ask, routes.specificationDraft.at({ draft }), 'The text is kept as a draft of a new edition. Give it an id and an edition of its own.')
}

type InForce = { all: Specification[]; specification: Specification; text: string }

async function getInForce(tx: Transaction<DB>, ask: Ask, { centreId }: MemberVisit): Promise<InForce> {
  const all = await listSpecifications(tx, centreId)
  const specification = found(all.find(({ id }) => id === ask.req.param('specification')))
  return { all, specification, text: found(await findSpecificationText(tx, centreId, specification.id)) }
}
