import { inCentre } from '../../../platform/database/centre.ts'
import { learnerOf, type Ask } from '../../../platform/web/house.ts'
import { answerKeptPage } from '../../frame/index.ts'
import { listBodies } from '../body.ts'
import { findBodyLogs } from '../log.ts'
import { BodiesPage } from './page.tsx'

/** The professional bodies, each with the level that comes next. */
export function showBodyLogs(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return answerKeptPage(ask, visit, [], async () => {
    const logs = await inCentre(ask.var.house.database, visit.centreId, (tx) => findBodyLogs(tx, visit, listBodies()))
    const lede = 'The same diary, counted as each professional body counts. Your qualification has rules of its own, on the unit’s page.'
    return { words: { title: 'Professional bodies', lede }, body: <BodiesPage logs={logs} /> }
  })
}
