import { hours } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { oneOf, readTyped } from '../../../platform/web/form.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Evaluation } from '../../../sufficiency/evaluation.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { answerPage, goOn, revisionIn } from '../../frame/index.ts'
import { findOwnReckoning } from '../../practice/index.ts'
import { setClientAside } from '../actions.ts'
import { crumbsTo, ownClientIn } from '../own-client.ts'
import type { KeptClient } from '../queries.ts'
import { SetAsidePage } from './page.tsx'

export async function showSetAside(ask: Ask): Promise<Response> {
  return answer(ask, false)
}

/** Sets the client aside, or takes them up again, whichever the form asked for. */
export async function keepSetAside(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const aside = oneOf(typed, 'aside') === 'yes'
  const { client, outcome } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const client = await ownClientIn(ask, tx, visit)
    return { client, outcome: client.setAside === aside ? undefined : await setClientAside(tx, visit, client.id, revisionIn(typed), aside) }
  })
  if (outcome !== undefined && !outcome.ok) return answer(ask, true)
  const done = aside ? `${client.alias} is set aside. Nothing is lost: take them up again whenever you like.` : `${client.alias} counts again.`
  return goOn(ask, routes.client.at({ client: client.id }), done)
}

async function answer(ask: Ask, stale: boolean): Promise<Response> {
  const visit = learnerOf(ask)
  const { client, evaluation } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => ({
    client: await ownClientIn(ask, tx, visit),
    evaluation: (await findOwnReckoning(tx, visit))?.evaluation,
  }))
  const notices = stale ? (
    <Notice kind="attention" title="This was changed in another window">
      Look at what it says now, and choose again.
    </Notice>
  ) : undefined
  const title = client.setAside ? `Take ${client.alias} up again` : `Set ${client.alias} aside`
  return answerPage(
    ask,
    { title, breadcrumb: crumbsTo(client), notices },
    <SetAsidePage client={client} meaning={meaningOf(client, evaluation)} />,
    stale ? 409 : 200,
  )
}

function meaningOf(client: KeptClient, evaluation: Evaluation | undefined): string {
  if (client.setAside) return 'Their sessions count again for your unit, as far as they may, and what is missing for them is asked for again.'
  const minutes = evaluation?.clients.find((one) => one.id === client.id)?.minutes
  if (evaluation === undefined || minutes === undefined || minutes.counted + minutes.waiting === 0)
    return 'No hours with this client count at present, so your total stays as it is.'
  const waiting = minutes.waiting === 0 ? '' : ` and ${hours(minutes.waiting)} h that wait`
  return `${hours(minutes.counted)} h that count${waiting} are with this client. Without them, ${hours(evaluation.hours.counted - minutes.counted)} h count in all.`
}
