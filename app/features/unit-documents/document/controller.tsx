import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, memberOf, NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { unitName, unitShortName } from '../../catalogue/index.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { acknowledgeDocument } from '../actions.ts'
import { editionOf, openUnit } from '../open-unit.ts'
import { documentWords, isUnitDocument, unreadOf, type UnitDocument } from '../rules.ts'
import { DocumentPage } from './page.tsx'

/** One document of a unit, to read and to print. */
export async function showDocument(ask: Ask): Promise<Response> {
  const document = documentIn(ask)
  const open = await inCentre(ask.var.house.database, memberOf(ask).centreId, (tx) => openUnit(tx, ask))
  const { key, unit, specification } = open.entry
  return answerPage(
    ask,
    {
      title: `${documentWords[document].title}: ${unitShortName(unit)}`,
      heading: documentWords[document].title,
      lede: `${unitName(unit)} · ${unit.reference} · ${specification.awardingOrganisation}, ${specification.edition}`,
      breadcrumb: [
        { label: 'Catalogue', href: routes.catalogue.at() },
        { label: unitShortName(unit), href: routes.catalogueUnit.at({ unit: key }) },
        { label: 'Unit documents', href: routes.unitDocuments.at({ unit: key }) },
      ],
    },
    <DocumentPage document={document} open={open} />,
  )
}

/** Keeps the learner's word that they have read a document, and leads to the next that is unread. */
export async function acknowledge(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const document = documentIn(ask)
  const { kept, next, key } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const { entry, own } = await openUnit(tx, ask)
    const { enrolment, acknowledgements } = found(own)
    const edition = editionOf(entry)
    const result = await acknowledgeDocument(tx, visit, { ...edition, enrolmentId: enrolment.id, document })
    return { kept: result, key: entry.key, next: unreadOf(acknowledgements, edition).find((one) => one !== document) }
  })
  const title = documentWords[document].title
  const words = kept.ok ? `Kept: you have read the ${title.toLowerCase()}.` : `You had said before that you have read the ${title.toLowerCase()}.`
  return goOn(ask, next === undefined ? routes.unitDocuments.at({ unit: key }) : routes.unitDocument.at({ unit: key, document: next }), words)
}

function documentIn(ask: Ask): UnitDocument {
  const name = ask.req.param('document') ?? ''
  if (!isUnitDocument(name)) throw new NotFound()
  return name
}
