import { inCentre } from '../../../platform/database/centre.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { answerPage } from '../../frame/index.ts'
import { ownFrameworks } from '../own.ts'
import { listFrameworks } from '../queries.ts'
import { FrameworksPage } from './page.tsx'

/** Shows the frameworks that the centre brought in, and what it can hand to other systems. */
export async function showFrameworks(ask: Ask): Promise<Response> {
  const { centreId, place } = memberOf(ask)
  const { house } = ask.var
  const read = await inCentre(house.database, centreId, async (tx) => ({ kept: await listFrameworks(tx, centreId), own: await ownFrameworks(tx, centreId) }))
  const main = (
    <ButtonLink href={routes.importFramework.at()} icon="upload">
      Import a framework
    </ButtonLink>
  )
  const words = { title: 'Frameworks', lede: 'Units, qualifications and competences, to and from other systems.', main, wide: true }
  return answerPage(ask, words, <FrameworksPage {...read} zone={place.zone} baseUrl={house.baseUrl} />)
}
