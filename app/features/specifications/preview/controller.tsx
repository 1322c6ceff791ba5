import type { Transaction } from 'kysely'
import { isId } from '../../../kernel/ids.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { found, memberOf, type Ask, type MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { evaluate } from '../../../sufficiency/evaluate.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { getRecordForOthers } from '../../practice/index.ts'
import { crumbsTo } from '../crumbs.ts'
import { openDraft } from '../draft/controller.tsx'
import { listTrials } from '../queries.ts'
import { findExample, listExamples } from './examples.ts'
import { PreviewPage } from './page.tsx'

type Tried = { record: PracticeRecord; asOf: string }

/** What each requirement of a draft says of an example learner, or of a learner of the centre without a name. */
export async function showPreview(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const chosen = { unit: ask.req.query('unit') ?? '', record: ask.req.query('record') || 'half-way' }
  const { draft, checked, trials, tried } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => ({
    ...(await openDraft(tx, ask, visit)),
    trials: await listTrials(tx, visit.centreId),
    tried: found(await findTried(tx, visit, chosen.record)),
  }))
  if (!checked.ok) return goOn(ask, routes.specificationDraft.at({ draft: draft.id }), 'First mend what is wrong: then it can be tried.')
  const { units } = checked.specification
  const unit = chosen.unit === '' ? units[0] : found(units.find(({ reference }) => reference === chosen.unit))
  const evaluation = unit && evaluate(unit, tried.record, { asOf: tried.asOf })
  const words = {
    title: 'What the draft says',
    lede: 'Of one record, as it would say it to the learner. Nothing is kept, and nobody is told.',
    breadcrumb: crumbsTo(draft),
  }
  const page = <PreviewPage draft={draft} units={units} unit={unit} evaluation={evaluation} examples={listExamples()} trials={trials} record={chosen.record} />
  return answerPage(ask, words, page)
}

async function findTried(tx: Transaction<DB>, { centreId, today }: MemberVisit, name: string): Promise<Tried | undefined> {
  if (isId(name)) {
    const trial = (await listTrials(tx, centreId)).find(({ id }) => id === name)
    return trial && { record: (await getRecordForOthers(tx, centreId, trial.learnerId)).record, asOf: today }
  }
  const record = findExample(name)
  return record && { record, asOf: record.asOf ?? today }
}
