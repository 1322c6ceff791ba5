import { inCentre } from '../../platform/database/centre.ts'
import { memberOf, type Ask } from '../../platform/web/house.ts'
import { brokenCharacter } from '../../ui/form/normalise.ts'
import { answerPage } from '../frame/index.ts'
import { findEverything } from './find.ts'
import { FoundList, SearchPage } from './page.tsx'

const onPage = 30
const overPage = 6
const longest = 200

/** Searches what is the person's own to see; `partial=1` answers only the list, for the search that opens over a page. */
export async function search(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const partial = ask.req.query('partial') === '1'
  const words = wordsIn(ask.req.query('q') ?? '')
  const kinds =
    words === '' ? [] : await inCentre(ask.var.house.database, visit.centreId, (tx) => findEverything(tx, visit, words, partial ? overPage : onPage))
  const hint =
    visit.signedIn.learner === null
      ? 'Type part of a learner’s name.'
      : 'Type part of a client’s alias, a word from a session or a reflection, or a criterion like 2.3.'
  const found = { words, kinds, hint }
  if (partial) return ask.html(String(<FoundList {...found} />), 200, { 'Cache-Control': 'no-store' })
  return answerPage(ask, { title: words === '' ? 'Search' : `Search: ${words}`, heading: 'Search' }, <SearchPage {...found} />)
}

function wordsIn(text: string): string {
  return brokenCharacter(text) === undefined ? text.trim().slice(0, longest) : ''
}
