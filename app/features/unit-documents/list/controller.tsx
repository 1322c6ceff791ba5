import { inCentre } from '../../../platform/database/centre.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { unitName, unitShortName } from '../../catalogue/index.ts'
import { answerPage } from '../../frame/index.ts'
import { openUnit } from '../open-unit.ts'
import { findUnitReaders } from '../queries.ts'
import { DocumentsPage } from './page.tsx'

const size = 50

/** The documents of a unit: to a learner on it with what is still to read, to staff with who has read what. */
export async function showDocuments(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const from = Math.min(Math.max(0, Math.trunc(Number(ask.req.query('from') ?? '0')) || 0), 1_000_000)
  const { open, readers } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const unit = await openUnit(tx, ask)
    const of = { specification: unit.entry.specification.id, unit: unit.entry.unit.reference }
    return { open: unit, readers: await findUnitReaders(tx, visit, of, { from, size: size + 1 }) }
  })
  const { key, unit } = open.entry
  return answerPage(
    ask,
    {
      title: 'Unit documents',
      lede: unitName(unit),
      breadcrumb: [
        { label: 'Catalogue', href: routes.catalogue.at() },
        { label: unitShortName(unit), href: routes.catalogueUnit.at({ unit: key }) },
      ],
    },
    <DocumentsPage open={open} readers={readers.slice(0, size)} pages={{ from, size, more: readers.length > size }} role={visit.place.role} />,
  )
}
