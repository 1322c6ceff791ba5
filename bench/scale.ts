import pg from 'pg'
import { recordTables } from '../app/features/importing/index.ts'
import { joinPostgres } from '../app/platform/postgres/start.ts'

const copies = 100

/** Tables of a centre, each after those it refers to. People stand first: every learner of a copy is somebody else. */
const tables = ['membership', 'learner', 'enrolment', ...recordTables, 'audit_head', 'audit_event'] as const

/**
 * Copies everybody and everything of a centre a hundred times, in that centre, in plain SQL: every identifier becomes one made of
 * it and the copy's number, so that what belongs together stays together. References and triggers are not checked meanwhile.
 */
export async function growHundredfold(data: string, centreId: string): Promise<{ learners: number; sessions: number }> {
  const postgres = await joinPostgres({ data })
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '256MB'`)
    await client.query(
      `insert into person (id, name, email, email_verified, created_at, updated_at)
       select md5(p.id::text || n)::uuid, p.name || ' ' || n, n || '.' || p.email, true, p.created_at, p.updated_at
       from person p cross join generate_series(1, $2::int) n where exists (select from membership m where m.centre_id = $1 and m.person_id = p.id)`,
      [centreId, copies],
    )
    for (const table of tables) await copyTable(client, table, centreId)
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ learners: string; sessions: string }>(
      'select (select count(*) from learner where centre_id = $1) as learners, (select count(*) from session where centre_id = $1) as sessions',
      [centreId],
    )
    return { learners: Number(rows[0]?.learners), sessions: Number(rows[0]?.sessions) }
  } finally {
    await client.end()
    await postgres.stop()
  }
}

async function copyTable(client: pg.Client, table: (typeof tables)[number], centreId: string): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  )
  const into = rows.map(({ name }) => name).join(', ')
  const from = rows.map(({ name, type }) => (type === 'uuid' && name !== 'centre_id' ? `md5(t.${name}::text || n)::uuid` : `t.${name}`)).join(', ')
  const own = table === 'audit_head' || table === 'audit_event' ? 'and t.stream <> t.centre_id' : ''
  await client.query(`insert into ${table} (${into}) select ${from} from ${table} t cross join generate_series(1, ${copies}) n where t.centre_id = $1 ${own}`, [
    centreId,
  ])
}
