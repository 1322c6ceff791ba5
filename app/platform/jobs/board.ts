import { fromKysely, PgBoss } from 'pg-boss'
import { Pool } from 'pg'
import { newId } from '../../kernel/ids.ts'
import { applicationRole } from '../database/connect.ts'
import type { Log } from '../log/log.ts'
import type { JobData, JobName, Jobs } from './jobs.ts'

/** What a handler is told beside the data: whether a failure now is final. */
export type Attempt = { last: boolean }

export type JobHandlers = { [Name in JobName]: (data: JobData[Name], attempt: Attempt) => Promise<void> }

/** The jobs of an installation: `enqueue` from anywhere, `work` in the processes that do them, `stop` lets running ones finish. */
export type JobBoard = Jobs & { work: (handlers: JobHandlers) => Promise<void>; stop: () => Promise<void> }

export type JobBoardOptions = { ownerUrl: string; log: Log; retryDelaySeconds?: number }

const schema = 'jobs'
const connections = 3
const names: Record<JobName, true> = { 'send mail': true, remind: true, 'send links anew': true }
const jobNames = Object.keys(names) as JobName[]
const pollSeconds = 2
const working = {
  includeMetadata: true,
  batchSize: 1,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: pollSeconds,
  notifyPollingIntervalSeconds: pollSeconds,
} as const
const retries = { retryLimit: 8, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 300 }

/** Starts the jobs' own schema on a database. The owner's connection does the work; the application's role may only put jobs in. */
export async function startJobs({ ownerUrl, log, retryDelaySeconds = 30 }: JobBoardOptions): Promise<JobBoard> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: connections, useListenNotify: true, schedule: false })
  boss.on('error', (error) => log.error({ err: error }, 'jobs are in trouble'))
  await boss.start()
  for (const name of jobNames) await ensureQueue(boss, queueOf(name), retryDelaySeconds)
  await letApplicationEnqueue(ownerUrl)
  return {
    enqueue: async (tx, name, data, options = {}) => {
      const { after, once = newId() } = options
      const when = after === undefined ? {} : { startAfter: after.toString() }
      await boss.send(queueOf(name), data, { singletonKey: once, ...when, db: fromKysely(tx) })
    },
    work: async (handlers) => {
      for (const name of jobNames) await handle(boss, name, handlers, log)
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

function queueOf(name: JobName): string {
  return name.replaceAll(' ', '-')
}

/** The policy "short" keeps one waiting job a key: what is enqueued `once` is not enqueued again while it waits. */
async function ensureQueue(boss: PgBoss, queue: string, retryDelay: number): Promise<void> {
  if ((await boss.getQueue(queue)) === null) await boss.createQueue(queue, { policy: 'short', notify: true, ...retries, retryDelay })
  else await boss.updateQueue(queue, { ...retries, retryDelay })
}

async function letApplicationEnqueue(ownerUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 1 })
  try {
    await pool.query('select pg_advisory_lock(727003)')
    await pool.query(`grant usage on schema ${schema} to ${applicationRole}`)
    await pool.query(`grant select on ${schema}.queue to ${applicationRole}`)
    await pool.query(`grant select, insert on ${schema}.job, ${schema}.job_common to ${applicationRole}`)
  } finally {
    await pool.end()
  }
}

async function handle<Name extends JobName>(boss: PgBoss, name: Name, handlers: { [N in Name]: JobHandlers[N] }, log: Log): Promise<void> {
  await boss.work<JobData[Name], unknown, typeof working>(queueOf(name), working, async ([job]) => {
    if (job === undefined) return
    const attempt = { last: job.retryCount >= job.retryLimit }
    try {
      await handlers[name](job.data, attempt)
    } catch (error) {
      log.warn({ err: error, job: name, jobId: job.id, attempt: job.retryCount + 1, last: attempt.last }, 'job failed')
      throw error
    }
  })
}
