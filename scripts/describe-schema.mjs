const scalar = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  time: 'string',
  varchar: 'string',
  int4: 'number',
  int8: 'number',
  bool: 'boolean',
  bytea: 'Uint8Array',
  timestamptz: 'Instant',
  jsonb: 'Json',
  _text: 'string[]',
}

/**
 * The TypeScript text of every table in the public schema, for Kysely.
 * @param {import('pg').Client} client
 * @returns {Promise<string>}
 */
export async function describeSchema(client) {
  const { rows } = await client.query(`
    select table_name, column_name, udt_name, is_nullable = 'YES' as nullable, column_default is not null as has_default
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'migration'
    order by table_name, ordinal_position`)
  const tables = Map.groupBy(rows, (row) => row.table_name)
  const parts = [
    '// Written by scripts/database-types.mjs from the migrated database. Do not edit.',
    "import type { ColumnType, Generated } from 'kysely'",
    '',
    '/** Read as Temporal.Instant, written as ISO 8601 text. */',
    'export type Instant = ColumnType<Temporal.Instant, string, string>',
    '/** Read as parsed JSON, written as JSON text. */',
    'export type Json = ColumnType<unknown, string, string>',
    '',
  ]
  for (const [name, columns] of tables) {
    parts.push(`export type ${typeName(name)} = {`, ...columns.map(line), '}', '')
  }
  parts.push('export type DB = {', ...[...tables.keys()].map((name) => `  ${name}: ${typeName(name)}`), '}', '')
  return parts.join('\n')
}

function typeName(table) {
  return `${table
    .split('_')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')}Table`
}

function line(column) {
  const known = scalar[column.udt_name]
  if (known === undefined) throw new Error(`No TypeScript type for ${column.table_name}.${column.column_name} (${column.udt_name})`)
  return `  ${column.column_name}: ${written(known, column)}`
}

function written(known, { nullable, has_default: hasDefault }) {
  const wrapped = known === 'Instant' || known === 'Json'
  if (nullable) return wrapped ? `ColumnType<${known === 'Json' ? 'unknown' : 'Temporal.Instant | null'}, string | null, string | null>` : `${known} | null`
  if (!hasDefault) return known
  return wrapped ? `ColumnType<${known === 'Json' ? 'unknown' : 'Temporal.Instant'}, string | undefined, string>` : `Generated<${known}>`
}
