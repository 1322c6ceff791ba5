import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped, type Typed as Sent } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { findClient } from '../../clients/index.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import type { Contract } from '../contract.ts'
import { changeContractDraft, draftContract, editContractForm, newContractForm, partyIdsOf, type DraftRefused } from '../drafting.ts'
import { findAgreedGoals, findNeedDays } from '../needs-and-goals.ts'
import { findContract, findNewestContract } from '../queries.ts'
import { stateOf } from '../rules.ts'
import { findSigners } from '../signers.ts'
import { contractFields } from '../schema.ts'
import { termsFor } from '../template.ts'
import { changeAgreement, showAgreementForm } from '../agreement/controller.ts'
import { answerDraftForm, type DraftPage } from './page.tsx'
import { draftProblemWords } from './words.ts'

/** The form for a first contract, from the template; or for the next version, from the one before. */
export async function showNewContract(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await setUp(tx, visit, idIn(ask, 'client'))
    if (page.before !== undefined && stateOf(page.before) === 'draft') return goOn(ask, routes.editContract.at({ contract: page.before.id }))
    const saved = page.before === undefined ? await fromTemplate(tx, visit, page) : fromBefore(visit, page, page.before)
    const open = await openForm(tx, visit, newContractForm, page.client.id, saved, 0)
    return answerDraftForm(ask, { ...page, open })
  })
}

/** Draws up the contract or its next version. */
export async function addContract(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await setUp(tx, visit, idIn(ask, 'client'))
    const open = sentForm({ form: newContractForm, subjectId: page.client.id }, typed)
    const parsed = parseForm(contractFields, typed)
    if (!parsed.ok) return answerDraftForm(ask, { ...page, open, problems: parsed.problems }, 422)
    const drawn = await draftContract(tx, visit, { kind: 'client', id: page.client.id }, parsed.value)
    if (drawn.ok) return goOn(ask, routes.contract.at({ contract: drawn.value }), 'The contract is drawn up. Read it once more, then send it to be signed.')
    return answerRefused(ask, page, typed, drawn.problem)
  })
}

/** The form of a draft. */
export async function showContractForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const contract = found(await findContract(tx, visit.centreId, visit.learnerId, idIn(ask, 'contract')))
    if (stateOf(contract) !== 'draft')
      return goOn(
        ask,
        routes.contract.at({ contract: contract.id }),
        'This version was sent or signed, so its text stays. To change it, draw up the next version.',
      )
    if (contract.kind === 'organisation') return showAgreementForm(ask, tx, visit, contract)
    const page = await setUp(tx, visit, contract.counterpart.id, contract)
    const open = await openForm(tx, visit, editContractForm, contract.id, contractTyped(contract), contract.revision)
    return answerDraftForm(ask, { ...page, open })
  })
}

/** Keeps a changed draft. */
export async function changeContract(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const contract = found(await findContract(tx, visit.centreId, visit.learnerId, idIn(ask, 'contract')))
    if (contract.kind === 'organisation') return changeAgreement(ask, tx, visit, contract, typed)
    const page = await setUp(tx, visit, contract.counterpart.id, contract)
    const open = sentForm({ form: editContractForm, subjectId: contract.id }, typed)
    const parsed = parseForm(contractFields, typed)
    if (!parsed.ok) return answerDraftForm(ask, { ...page, open, problems: parsed.problems }, 422)
    const changed = await changeContractDraft(tx, visit, contract.id, revisionIn(typed), parsed.value)
    if (changed.ok) return goOn(ask, routes.contract.at({ contract: contract.id }), 'The draft is kept.')
    return answerRefused(ask, page, typed, changed.problem)
  })
}

async function setUp(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, clientId: string, editing?: Contract): Promise<Omit<DraftPage, 'open'>> {
  const client = found(await findClient(tx, centreId, learnerId, clientId))
  const counterpart = { kind: 'client', id: clientId } as const
  const signers = await findSigners(tx, { centreId, learnerId }, counterpart)
  const newest = await findNewestContract(tx, centreId, learnerId, counterpart)
  const needs = await findNeedDays(tx, centreId, clientId)
  const goals = await findAgreedGoals(tx, centreId, clientId)
  return {
    client,
    ...signers,
    editing,
    before: editing === undefined ? newest : undefined,
    missing: { needs: needs.length === 0, goals: goals.length === 0 },
  }
}

type From = Pick<DraftPage, 'client' | 'stakeholders' | 'members'>

async function fromTemplate(tx: Transaction<DB>, visit: LearnerVisit, { client, stakeholders, members }: From): Promise<Typed> {
  const goals = await findAgreedGoals(tx, visit.centreId, client.id)
  const threeWay = stakeholders.length > 0
  return toTyped({
    kind: client.kind === 'group' ? 'group' : threeWay ? 'three-way' : 'two-way',
    members: members.map((one) => one.id),
    stakeholders: stakeholders.map((one) => one.id),
    agreedOn: visit.today,
    ...termsFor({ ...client, goals, threeWay }),
  })
}

/** The version before; a group that signed as one person signs member by member from now on. */
function fromBefore(visit: LearnerVisit, { client, members }: From, before: Contract): Typed {
  const typed = { ...contractTyped(before), agreedOn: visit.today, changeNote: '' }
  return client.kind === 'group' && before.kind !== 'group' ? { ...typed, ...toTyped({ kind: 'group', members: members.map((one) => one.id) }) } : typed
}

function contractTyped(contract: Contract): Typed {
  const { kind, agreedOn, changeNote, terms } = contract
  return toTyped({ kind, members: partyIdsOf(contract, 'member'), stakeholders: partyIdsOf(contract, 'stakeholder'), agreedOn, changeNote, ...terms })
}

function answerRefused(ask: Ask, page: Omit<DraftPage, 'open'>, typed: Sent, problem: DraftRefused): Response {
  const which = page.editing === undefined ? { form: newContractForm, subjectId: page.client.id } : { form: editContractForm, subjectId: page.editing.id }
  switch (problem.kind) {
    case 'problems':
      return answerDraftForm(ask, { ...page, open: sentForm(which, typed), problems: draftProblemWords(problem.problems, page.client.alias) }, 422)
    case 'stale':
      return answerDraftForm(
        ask,
        { ...page, open: staleForm(which, typed, { values: contractTyped(problem.current), revision: problem.current.revision }) },
        409,
      )
    case 'draft exists':
      return answerDraftForm(ask, { ...page, open: sentForm(which, typed), meanwhile: { contractId: problem.contractId, what: 'another draft' } }, 409)
    case 'fixed':
    case 'replaced':
      return answerDraftForm(ask, { ...page, open: sentForm(which, typed), meanwhile: { contractId: page.editing?.id ?? '', what: problem.kind } }, 409)
    default:
      return unreachable(problem)
  }
}
