import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import { statementNames, type StatementNames } from './statement-names.ts'

/** How the statement begins that says whose rows a transaction may see; it answers nothing that anybody waits for. */
export const scoping = `select set_config('app.`

type Command = PostgresQueryResult<never>['command']

/**
 * The pool as Kysely asks it, with fewer trips to the server: what opens a transaction goes along with its first query, a
 * transaction in which nothing is asked is never opened, and statements that come again are parsed and planned once on each
 * connection. Half of the work of a short page was in these (docs/decisions/0013-fewer-trips.md).
 */
export function withFewerTrips(pool: pg.Pool): PostgresPool {
  const names = statementNames()
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect()
      const before = known.get(client)
      if (before !== undefined) return before
      const lent = lend(client, names)
      known.set(client, lent)
      return lent
    },
    end: () => pool.end(),
  }
}

type Ask = <Row>(text: string, values: readonly unknown[]) => Promise<PostgresQueryResult<Row>>

function lend(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  let held: string | undefined
  const sender = sendTo(client, names)

  const query: Ask = (text, values) => {
    const first = held
    if (/^(?:begin|start transaction)\b/.test(text)) {
      held = text
      return answerAtOnce('SELECT')
    }
    if (first === undefined) return sender.send(text, values)
    if (values.length === 0 && text.startsWith(scoping)) {
      held = `${first}; ${text}`
      return answerAtOnce('SELECT')
    }
    held = undefined
    if (text === 'commit' || text === 'rollback') return answerAtOnce(text === 'commit' ? 'COMMIT' : 'ROLLBACK')
    return sender.sendAfter(first, text, values)
  }

  return {
    query: query as PostgresPoolClient['query'],
    release(destroy) {
      held = undefined
      client.release(destroy === true || sender.isOutdated())
    },
  }
}

/** A migration has changed what a kept statement answers ("cached plan must not change result type"). */
const outdatedPlan = '0A000'

function sendTo(client: pg.PoolClient, names: StatementNames) {
  let outdated = false

  async function send<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    try {
      const asked = values.length === 0 ? text : { text, values: [...values], ...names.nameFor(text) }
      return (await client.query(asked)) as unknown as PostgresQueryResult<Row>
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === outdatedPlan) outdated = true
      throw error
    }
  }

  async function sendAfter<Row>(first: string, text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    const stream = client instanceof pg.Client ? client.connection.stream : undefined
    stream?.cork()
    const both = Promise.all([send<never>(first, []), send<Row>(text, values)] as const)
    stream?.uncork()
    return (await both)[1]
  }

  return { send, sendAfter, isOutdated: () => outdated }
}

function answerAtOnce<Row>(command: Command): Promise<PostgresQueryResult<Row>> {
  return Promise.resolve({ command, rowCount: 0, rows: [] })
}
