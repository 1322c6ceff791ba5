import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { entryIn, goOn, idIn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { addEvidence, evidenceForm, reviseEvidence } from '../actions.ts'
import { findEvidence, findSubmissionsHolding, findUnits, type Evidence } from '../queries.ts'
import { whyRevisingIsRefused } from '../rules.ts'
import { choicesIn, evidenceFields } from '../schema.ts'
import { answerEvidenceForm, answerRevisingRefused } from './page.tsx'

async function choicesOf(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit) {
  return choicesIn(await findUnits(tx, centreId, learnerId))
}

async function ownEvidence(tx: Transaction<DB>, { centreId, learnerId }: LearnerVisit, id: string): Promise<Evidence> {
  return found(await findEvidence(tx, centreId, learnerId, id))
}

function typedOf({ kind, title, account, heldOn, inPerson, criteria, parts }: Evidence) {
  return toTyped({ kind, title, account, heldOn, inPerson, criteria, parts })
}

/** The empty form, or the draft of it; whoever comes from a criterion finds it ticked. */
export async function showNewEvidence(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const choices = await choicesOf(tx, visit)
    const asked = choices.criteria.find(({ value }) => value === ask.req.query('criterion'))
    const open = await openForm(tx, visit, evidenceForm, visit.learnerId, { heldOn: visit.today, ...(asked === undefined ? {} : { criteria: asked.value }) }, 0)
    return answerEvidenceForm(ask, { open, choices })
  })
}

/** Adds what was written. */
export async function addNewEvidence(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const choices = await choicesOf(tx, visit)
    const parsed = parseForm(evidenceFields(choices), typed)
    if (!parsed.ok)
      return answerEvidenceForm(ask, { open: sentForm({ form: evidenceForm, subjectId: visit.learnerId }, typed), choices, problems: parsed.problems }, 422)
    const id = await addEvidence(tx, visit, parsed.value, entryIn(typed))
    return goOn(ask, routes.oneEvidence.at({ evidence: id }), 'The evidence is in your record.')
  })
}

/** The form with a piece of evidence in it. */
export async function showEvidenceForm(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const evidence = await ownEvidence(tx, visit, idIn(ask, 'evidence'))
    const why = whyRevisingIsRefused(await findSubmissionsHolding(tx, visit.centreId, visit.learnerId, evidence.id))
    if (why !== undefined) return answerRevisingRefused(ask, evidence, why)
    const open = await openForm(tx, visit, evidenceForm, evidence.id, typedOf(evidence), evidence.revision)
    return answerEvidenceForm(ask, { open, choices: await choicesOf(tx, visit), evidence })
  })
}

/** Keeps the revised text. */
export async function reviseOwnEvidence(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const typed = await readTyped(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const evidence = await ownEvidence(tx, visit, idIn(ask, 'evidence'))
    const choices = await choicesOf(tx, visit)
    const which = { form: evidenceForm, subjectId: evidence.id }
    const parsed = parseForm(evidenceFields(choices), evidence.asGiven ? { ...typedOf(evidence), criteria: typed['criteria'] ?? [] } : typed)
    if (!parsed.ok) return answerEvidenceForm(ask, { open: sentForm(which, typed), choices, evidence, problems: parsed.problems }, 422)
    const revised = await reviseEvidence(tx, visit, evidence.id, revisionIn(typed), parsed.value)
    if (revised.ok) return goOn(ask, routes.oneEvidence.at({ evidence: evidence.id }), 'The evidence is revised. The earlier text stays in its history.')
    const { problem } = revised
    if (problem.kind !== 'stale') return answerRevisingRefused(ask, evidence, problem.kind, 409)
    const { saved } = problem
    return answerEvidenceForm(ask, { open: staleForm(which, typed, { values: typedOf(saved), revision: saved.revision }), choices, evidence }, 409)
  })
}
