import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped, type Typed } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { notOwnAddress } from '../own-address.ts'
import { crumbsTo, ownClientIn } from '../own-client.ts'
import { findKeptIdentities, findNewestContractId, findStakeholders, type KeptClient } from '../queries.ts'
import { memberFields } from '../schema.ts'
import { addMember } from '../stakeholder-actions.ts'
import { MembersPage } from './page.tsx'

/** Who is in a group: each member under an alias, with the name and address in the vault. */
export async function showMembers(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => answer(ask, tx, visit, await ownGroupIn(ask, tx, visit)))
}

/** Names one more. What was typed is kept in no draft, for it is a name. */
export async function keepMember(ask: Ask): Promise<Response> {
  const { house } = ask.var
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  const parsed = notOwnAddress(parseForm(memberFields, typed), typed, visit)
  return inCentre(house.database, visit.centreId, async (tx) => {
    const group = await ownGroupIn(ask, tx, visit)
    if (!parsed.ok) return answer(ask, tx, visit, group, { values: typed, problems: parsed.problems })
    const alias = await addMember(tx, house.vault, visit, group, parsed.value)
    return goOn(ask, routes.members.at({ client: group.id }), `${alias} is in your record. The name and the address are sealed in the vault.`)
  })
}

async function ownGroupIn(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit): Promise<KeptClient> {
  const client = await ownClientIn(ask, tx, visit)
  return found(client.kind === 'group' ? client : undefined)
}

type Attempt = { values: Typed; problems: Problems }

async function answer(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit, group: KeptClient, attempt?: Attempt): Promise<Response> {
  const { centreId, learnerId } = visit
  const members = (await findStakeholders(tx, centreId, learnerId, group.id)).filter((one) => one.relation === 'member')
  const kept = await findKeptIdentities(tx, centreId, learnerId)
  const contractId = await findNewestContractId(tx, centreId, group.id)
  const words = {
    title: `Members of ${group.alias}`,
    breadcrumb: crumbsTo(group),
    lede: 'Each member signs the contract by a link of their own. Hours wait until all of them have signed.',
  }
  return answerPage(
    ask,
    words,
    <MembersPage group={group} members={members} kept={new Set(kept.keys())} contractId={contractId} attempt={attempt} />,
    attempt === undefined ? 200 : 422,
  )
}
