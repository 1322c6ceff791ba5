import type { Transaction } from 'kysely'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm } from '../../../ui/form/parse-form.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { goOn, openForm, revisionIn, sentForm, staleForm } from '../../frame/index.ts'
import { changeKeepingRule, keepingForm } from '../actions.ts'
import { findOrganisations, findOwnRule, type OwnRule } from '../queries.ts'
import { keepingFields } from '../schema.ts'
import { yearWords } from '../rules.ts'
import { answerKeepingPage } from './page.tsx'

/** The centre's rule about keeping records, with what awarding organisations ask. */
export async function showKeeping(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  return inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const rule = await findOwnRule(tx, visit.centreId)
    const open = await openForm(tx, visit, keepingForm, visit.centreId, typedOf(rule), rule.revision)
    return answerKeepingPage(ask, { open, rule, organisations: await findOrganisations(tx, visit.centreId) })
  })
}

/** Changes it. */
export async function changeKeeping(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(keepingFields, typed)
  return inCentre(ask.var.house.database, visit.centreId, async (tx: Transaction<DB>) => {
    const shown = { rule: await findOwnRule(tx, visit.centreId), organisations: await findOrganisations(tx, visit.centreId) }
    const which = { form: keepingForm, subjectId: visit.centreId }
    if (!parsed.ok) return answerKeepingPage(ask, { ...shown, open: sentForm(which, typed), problems: parsed.problems }, 422)
    const changed = await changeKeepingRule(tx, visit, revisionIn(typed), parsed.value)
    if (changed.ok) return goOn(ask, routes.keeping.at(), `Records are kept for ${yearWords(parsed.value.years)} from now on. Every link page says so.`)
    const { problem } = changed
    if (problem.kind === 'stale') {
      const saved = { values: typedOf(problem.saved), revision: problem.saved.revision }
      return answerKeepingPage(ask, { ...shown, open: staleForm(which, typed, saved) }, 409)
    }
    const years = `${problem.organisation} asks for at least ${yearWords(problem.years)}, and learners here are registered with it`
    return answerKeepingPage(ask, { ...shown, open: sentForm(which, typed), problems: { years } }, 422)
  })
}

function typedOf({ years, contact }: OwnRule) {
  return toTyped({ years, contact })
}
