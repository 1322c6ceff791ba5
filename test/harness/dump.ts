import pg from 'pg'

/**
 * Everything a database holds, as its owner sees it whom row-level security does not bind, as one text: each row of each table, and
 * again what its bytes and its base64 would say. What cannot be found in it cannot be read out of a dump without the key.
 */
export async function dumpEverything(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const parts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`)
      parts.push(`== ${name}`, ...rows.map(({ text }) => decoded(text)))
    }
    return parts.join('\n')
  } finally {
    await client.end()
  }
}

function decoded(text: string): string {
  const bytes = Array.from(text.matchAll(/\\x([0-9a-f]{8,})/g), ([, hex = '']) => readBoth(Buffer.from(hex, 'hex')))
  const base64 = Array.from(text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g), ([found]) => readBoth(Buffer.from(found, 'base64')))
  return [text, ...bytes, ...base64].join('\n')
}

function readBoth(bytes: Buffer): string {
  return `${bytes.toString('utf8')}\n${bytes.toString('latin1')}`
}
