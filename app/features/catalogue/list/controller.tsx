import type { Ask } from '../../../platform/web/house.ts'
import { answerPage } from '../../frame/index.ts'
import { askedFor, openEntries } from '../open-entries.ts'
import { choicesIn, findInCatalogue } from '../rules.ts'
import { CataloguePage } from './page.tsx'

/** The whole catalogue, or what of it holds some words, is of one awarding organisation, or at one level. */
export async function showCatalogue(ask: Ask): Promise<Response> {
  const entries = await openEntries(ask)
  const choices = choicesIn(entries)
  const level = choices.levels.find((one) => String(one) === askedFor(ask, 'level'))
  const organisation = choices.organisations.find((one) => one === askedFor(ask, 'organisation')) ?? ''
  const asked = { words: askedFor(ask, 'q'), organisation, level }
  const found = findInCatalogue(entries, asked)
  return answerPage(
    ask,
    { title: 'Catalogue', lede: 'Every qualification and unit that your centre works with: what is asked, by whom, and where it says so.' },
    <CataloguePage entries={entries} choices={choices} asked={asked} found={found} />,
  )
}
