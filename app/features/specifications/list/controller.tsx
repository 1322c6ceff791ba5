import { inCentre } from '../../../platform/database/centre.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { listBuiltIn, listSpecifications } from '../../catalogue/index.ts'
import { answerPage } from '../../frame/index.ts'
import { listDrafts, listPublications } from '../queries.ts'
import { checkDraft } from '../rules.ts'
import { SpecificationsPage } from './page.tsx'

/** Drafts and what is still wrong with them, what the centre published, and what comes with the program. */
export async function showSpecifications(ask: Ask): Promise<Response> {
  const { centreId, place } = memberOf(ask)
  const page = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const all = await listSpecifications(tx, centreId)
    const drafts = (await listDrafts(tx, centreId)).map((draft) => ({ draft, checked: checkDraft(draft.text, all) }))
    return { drafts, all, publications: await listPublications(tx, centreId) }
  })
  const { drafts } = page
  const unfinished = drafts.filter(({ checked }) => !checked.ok).length
  const lede =
    drafts.length === 0 ? 'Every qualification is a file. What is published here is offered for enrolment at once.' : ledeOf(drafts.length, unfinished)
  const main = (
    <ButtonLink icon="plus" href={routes.newSpecification.at()}>
      Add a specification
    </ButtonLink>
  )
  return answerPage(ask, { title: 'Specifications', lede, main }, <SpecificationsPage {...page} builtIn={listBuiltIn()} zone={place.zone} />)
}

function ledeOf(drafts: number, unfinished: number): string {
  const ready = drafts - unfinished
  const parts = [unfinished === 0 ? '' : `${unfinished} to be mended`, ready === 0 ? '' : `${ready} ready to be published`]
  return `Drafts: ${parts.filter((part) => part !== '').join(', ')}.`
}
