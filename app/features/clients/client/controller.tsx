import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { answerKeptPage } from '../../frame/index.ts'
import { findOwnReckoning, getPracticeRecord } from '../../practice/index.ts'
import { findConsentActs } from '../consent.ts'
import { ownClientIn } from '../own-client.ts'
import { pathOf } from '../path-of-client.ts'
import { findAgreement, findKeptIdentities, findStakeholders } from '../queries.ts'
import { Aside } from './aside.tsx'
import { Notices } from './notices.tsx'
import { ClientPage } from './page.tsx'
import type { ClientView } from './view.ts'

export function showClient(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return answerKeptPage(ask, visit, [], () => drawClient(ask, visit))
}

async function drawClient(ask: Ask, visit: LearnerVisit) {
  const { centreId, learnerId, today } = visit
  const view = await inCentre(ask.var.house.database, centreId, async (tx): Promise<ClientView> => {
    const client = await ownClientIn(ask, tx, visit)
    const reckoning = await findOwnReckoning(tx, visit)
    const evaluated = reckoning?.evaluation.clients.find((one) => one.id === client.id)
    return {
      client,
      today,
      evaluation: reckoning?.evaluation,
      evaluated,
      record: reckoning?.record ?? (await getPracticeRecord(tx, centreId, learnerId)),
      path: reckoning && evaluated && pathOf(evaluated, reckoning),
      agreement: await findAgreement(tx, centreId, learnerId, client.id),
      stakeholders: await findStakeholders(tx, centreId, learnerId, client.id),
      consents: (await findConsentActs(tx, centreId, learnerId)).filter((act) => act.clientId === client.id),
      identities: new Set((await findKeptIdentities(tx, centreId, learnerId)).keys()),
    }
  })
  const { client, path } = view
  const main = !client.setAside && path?.main && <ButtonLink href={path.main.href}>{path.main.words}</ButtonLink>
  const words = {
    title: client.alias,
    lede: ledeOf(view),
    breadcrumb: [{ label: 'Clients', href: routes.clients.at() }],
    main,
    notices: <Notices view={view} />,
    aside: <Aside view={view} />,
  }
  return { words, body: <ClientPage view={view} /> }
}

function ledeOf({ client }: ClientView): string {
  const who = client.kind === 'group' ? `A group of ${client.members ?? 'several'}` : 'One person'
  return [who, client.approach, client.role].filter((part) => part !== '').join(' · ')
}
