import { readMetrics, startProcessMetrics } from '../../platform/metrics/metrics.ts'
import { readMigrations } from '../../platform/migrations/files.ts'
import { NotFound, type Ask } from '../../platform/web/house.ts'
import { isFromThisMachine } from '../../platform/web/visitor.ts'
import { findAppliedMigrations } from './queries.ts'

let needed: readonly string[] | undefined

function neededMigrations(): readonly string[] {
  needed ??= readMigrations('migrations').map((migration) => migration.name)
  return needed
}

/** The process answers. */
export function answerAlive(ask: Ask): Response {
  return ask.text('alive', 200, { 'Cache-Control': 'no-store' })
}

/** The process can do its work: the database answers, and has had every migration that this version needs. */
export async function answerReady(ask: Ask): Promise<Response> {
  const { house, visit } = ask.var
  let applied: readonly string[]
  try {
    applied = await findAppliedMigrations(house.database)
  } catch (error) {
    house.log.error({ err: error, requestId: visit.requestId }, 'not ready: the database does not answer')
    return notReady(ask, 'the database does not answer')
  }
  const missing = neededMigrations().filter((name) => !applied.includes(name))
  if (missing.length > 0) return notReady(ask, `the database lacks ${missing.join(', ')}`)
  return ask.text('ready', 200, { 'Cache-Control': 'no-store' })
}

function notReady(ask: Ask, why: string): Response {
  return ask.text(`not ready: ${why}`, 503, { 'Cache-Control': 'no-store', 'Retry-After': '5' })
}

/** Figures of the process for Prometheus, on this machine only: for anybody else they are not there. */
export async function answerMetrics(ask: Ask): Promise<Response> {
  if (!isFromThisMachine(ask)) throw new NotFound()
  startProcessMetrics()
  const { text, contentType } = await readMetrics()
  return ask.body(text, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' })
}
