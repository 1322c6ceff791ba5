import { found, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { compareUnits } from '../../../specification/compare.ts'
import { answerPage } from '../../frame/index.ts'
import { findByKey } from '../entries.ts'
import { askedFor, openEntries } from '../open-entries.ts'
import { ChooseUnits } from './choose.tsx'
import { ComparisonPage } from './page.tsx'

/** Two units side by side, criterion by criterion: two editions of one, or any two. */
export async function showComparison(ask: Ask): Promise<Response> {
  const entries = await openEntries(ask)
  const [one, other] = [askedFor(ask, 'one'), askedFor(ask, 'other')]
  const words = { title: 'Compare two units', breadcrumb: [{ label: 'Catalogue', href: routes.catalogue.at() }] }
  const choose = <ChooseUnits entries={entries} one={one} other={other} />
  if (one === '' || other === '') return answerPage(ask, { ...words, lede: 'Choose two: what the second one adds, leaves out and asks differently.' }, choose)
  const [first, second] = [found(findByKey(entries, one)), found(findByKey(entries, other))]
  const comparison = compareUnits(first.unit, second.unit)
  return answerPage(
    ask,
    { ...words, lede: 'What the second one adds, leaves out and asks differently, criterion by criterion.', wide: true },
    <div class="stack">
      {choose}
      <ComparisonPage comparison={comparison} one={first} other={second} />
    </div>,
  )
}
