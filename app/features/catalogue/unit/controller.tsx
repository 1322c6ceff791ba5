import { found, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { answerPage } from '../../frame/index.ts'
import { findByKey, unitName } from '../entries.ts'
import { openEntries } from '../open-entries.ts'
import { CatalogueUnitPage } from './page.tsx'
import { UnitAside } from './aside.tsx'

/** One unit on one page: its facts, outcomes, criteria, and what each of them asks for. */
export async function showCatalogueUnit(ask: Ask): Promise<Response> {
  const entries = await openEntries(ask)
  const entry = found(findByKey(entries, ask.req.param('unit') ?? ''))
  return answerPage(
    ask,
    {
      title: unitName(entry.unit),
      lede: `${entry.specification.awardingOrganisation} · ${entry.unit.reference} · Level ${entry.unit.level}`,
      breadcrumb: [{ label: 'Catalogue', href: routes.catalogue.at() }],
      main: (
        <ButtonLink icon="unit" href={routes.unitDocuments.at({ unit: entry.key })}>
          Read its documents
        </ButtonLink>
      ),
      aside: <UnitAside entry={entry} entries={entries} />,
    },
    <CatalogueUnitPage entry={entry} entries={entries} />,
  )
}
