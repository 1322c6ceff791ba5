import type { Transaction } from 'kysely'
import type { Result } from '../../kernel/result.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { House } from '../../platform/web/house.ts'
import { addClient, addMember, findClient, findStakeholders } from '../clients/index.ts'
import { addOrganisation, draftContract, sendContract } from '../contracts/index.ts'
import { addGoal } from '../goals/index.ts'
import type { IdMap } from '../importing/index.ts'
import { addNeed } from '../needs/index.ts'
import { elinMembers, identities } from './identities.ts'
import { visitOf, type Past, type Whose } from './moments.ts'
import { signTogether } from './signing.ts'
import { elinGroup, elinOrganisation } from './stories/elin-together.ts'

function done<Value>(result: Result<Value, { kind: string }>): Value {
  if (!result.ok) throw new Error(`The demonstration asks together for what is refused: ${result.problem.kind}`)
  return result.value
}

/** Elin has an agreement for the organisation, which both sides have signed, and a group that one member has still to sign for. */
export async function coachTogether(tx: Transaction<DB>, house: House, whose: Whose, ids: IdMap, past: Past): Promise<void> {
  const group = await takeOnGroup(tx, house, whose, past)
  await agreeWithOrganisation(tx, house, whose, { ids, group }, past)
  const contract = await contractWithGroup(tx, house, whose, group, past)
  const signers = elinMembers.slice(0, 2).map(({ name }) => ({ role: 'member' as const, name }))
  await signTogether(tx, house, whose, { contractId: contract, signers, ago: 4 }, past)
}

async function takeOnGroup(tx: Transaction<DB>, house: House, whose: Whose, past: Past): Promise<string> {
  const visit = visitOf(whose, past.at(8, '20:10'))
  const { alias, role, context, rationale, needs, goal } = elinGroup
  const text = { alias, kind: 'group', members: elinMembers.length, approach: 'coaching', role, context, rationale, startedOn: past.day(8) } as const
  const id = done(await addClient(tx, visit, text))
  for (const statement of needs) await addNeed(tx, visit, id, { statement, tool: 'A round: each names one thing', identifiedOn: past.day(8) })
  await addGoal(tx, visit, id, { ...goal, alignmentLevel: 'team', alignment: 'The bakery opens on time, every day', agreedOn: past.day(8) })
  const client = await findClient(tx, whose.centreId, whose.learnerId, id)
  if (client === undefined) throw new Error('The group just taken on is not there')
  for (const { name, email } of elinMembers) await addMember(tx, house.vault, visit, client, { name, email })
  return id
}

async function contractWithGroup(tx: Transaction<DB>, house: House, whose: Whose, group: string, past: Past): Promise<string> {
  const visit = visitOf(whose, past.at(6, '19:25'))
  const members = (await findStakeholders(tx, whose.centreId, whose.learnerId, group)).map(({ id }) => id)
  const draft = { kind: 'group', agreedOn: past.day(6), members, stakeholders: [], ...elinGroup.terms } as const
  const contract = done(await draftContract(tx, visit, { kind: 'client', id: group }, draft))
  done(await sendContract(tx, house, visit, contract))
  return contract
}

async function agreeWithOrganisation(
  tx: Transaction<DB>,
  house: House,
  whose: Whose,
  { ids, group }: { ids: IdMap; group: string },
  past: Past,
): Promise<void> {
  const visit = visitOf(whose, past.at(7, '19:40'))
  const sponsor = ids.stakeholders.get('stakeholder-C')
  if (sponsor === undefined) throw new Error('Nobody signs for the organisation')
  const { alias, terms } = elinOrganisation
  const id = done(await addOrganisation(tx, visit, { alias, clients: [...ids.clients.values(), group] }))
  const draft = { kind: 'organisation', agreedOn: past.day(7), members: [], stakeholders: [sponsor], ...terms } as const
  const contractId = done(await draftContract(tx, visit, { kind: 'organisation', id }, draft))
  const signers = [{ role: 'stakeholder' as const, name: identities.elin.stakeholders.C.name }]
  await signTogether(tx, house, whose, { contractId, signers, ago: 5 }, past)
}
