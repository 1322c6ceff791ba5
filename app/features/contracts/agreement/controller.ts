import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped, type Typed as Sent } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import type { Contract } from '../contract.ts'
import { draftProblemWords } from '../draft/words.ts'
import { changeContractDraft, draftContract, editContractForm, newContractForm, partyIdsOf, type DraftRefused } from '../drafting.ts'
import { findOrganisation } from '../organisations/queries.ts'
import { findNewestContract } from '../queries.ts'
import { stateOf } from '../rules.ts'
import { agreementFields } from '../schema.ts'
import { findSigners } from '../signers.ts'
import { answerAgreementForm, type AgreementPage } from './page.tsx'
import { agreementTemplateV2 } from './template-v2.ts'

/** The form for a first agreement, from the template; or for the next version, from the one before. */
export async function showNewAgreement(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await setUp(tx, visit, idIn(ask, 'organisation'))
    const { before, organisation, stakeholders } = page
    if (before !== undefined && stateOf(before) === 'draft') return goOn(ask, routes.editContract.at({ contract: before.id }))
    const sponsors = stakeholders.filter((one) => one.relation === 'sponsor').map((one) => one.id)
    const first = toTyped({ stakeholders: sponsors, agreedOn: visit.today, ...agreementTemplateV2 })
    const saved = before === undefined ? first : { ...agreementTyped(before), agreedOn: visit.today, changeNote: '' }
    return answerAgreementForm(ask, { ...page, open: await openForm(tx, visit, newContractForm, organisation.id, saved, 0) })
  })
}

/** Draws up the agreement or its next version. */
export async function addAgreement(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const page = await setUp(tx, visit, idIn(ask, 'organisation'))
    const parsed = parseForm(agreementFields, typed)
    if (!parsed.ok) return answerAgreementForm(ask, { ...page, open: sentForm(formOf(page), typed), problems: parsed.problems }, 422)
    const draft = { ...parsed.value, kind: 'organisation' as const, members: [] }
    const drawn = await draftContract(tx, visit, { kind: 'organisation', id: page.organisation.id }, draft)
    if (drawn.ok) return goOn(ask, routes.contract.at({ contract: drawn.value }), 'The agreement is drawn up. Read it once more, then send it to be signed.')
    return answerRefused(ask, page, typed, drawn.problem)
  })
}

/** The form of a draft. */
export async function showAgreementForm(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit, contract: Contract): Promise<Response> {
  const page = await setUp(tx, visit, contract.counterpart.id, contract)
  return answerAgreementForm(ask, { ...page, open: await openForm(tx, visit, editContractForm, contract.id, agreementTyped(contract), contract.revision) })
}

/** Keeps a changed draft. */
export async function changeAgreement(ask: Ask, tx: Transaction<DB>, visit: LearnerVisit, contract: Contract, typed: Sent): Promise<Response> {
  const page = await setUp(tx, visit, contract.counterpart.id, contract)
  const parsed = parseForm(agreementFields, typed)
  if (!parsed.ok) return answerAgreementForm(ask, { ...page, open: sentForm(formOf(page), typed), problems: parsed.problems }, 422)
  const changed = await changeContractDraft(tx, visit, contract.id, revisionIn(typed), { ...parsed.value, kind: 'organisation', members: [] })
  if (changed.ok) return goOn(ask, routes.contract.at({ contract: contract.id }), 'The draft is kept.')
  return answerRefused(ask, page, typed, changed.problem)
}

type SetUp = Omit<AgreementPage, 'open'>

async function setUp(tx: Transaction<DB>, visit: LearnerVisit, id: string, editing?: Contract): Promise<SetUp> {
  const { centreId, learnerId } = visit
  const organisation = found(await findOrganisation(tx, centreId, learnerId, id))
  const counterpart = { kind: 'organisation', id } as const
  const { stakeholders } = await findSigners(tx, visit, counterpart)
  const before = editing === undefined ? await findNewestContract(tx, centreId, learnerId, counterpart) : undefined
  return { organisation, stakeholders, editing, before }
}

function formOf({ editing, organisation }: SetUp): { form: string; subjectId: string } {
  return editing === undefined ? { form: newContractForm, subjectId: organisation.id } : { form: editContractForm, subjectId: editing.id }
}

function agreementTyped(contract: Contract): Typed {
  const { agreedOn, changeNote, terms } = contract
  return toTyped({ stakeholders: partyIdsOf(contract, 'stakeholder'), agreedOn, changeNote, ...terms })
}

function answerRefused(ask: Ask, page: SetUp, typed: Sent, problem: DraftRefused): Response {
  const open = sentForm(formOf(page), typed)
  switch (problem.kind) {
    case 'problems':
      return answerAgreementForm(ask, { ...page, open, problems: draftProblemWords(problem.problems, page.organisation.alias) }, 422)
    case 'stale': {
      const saved = { values: agreementTyped(problem.current), revision: problem.current.revision }
      return answerAgreementForm(ask, { ...page, open: staleForm(formOf(page), typed, saved) }, 409)
    }
    case 'draft exists':
      return answerAgreementForm(ask, { ...page, open, meanwhile: problem.contractId }, 409)
    case 'fixed':
    case 'replaced':
      return answerAgreementForm(ask, { ...page, open, meanwhile: page.editing?.id }, 409)
    default:
      return unreachable(problem)
  }
}
