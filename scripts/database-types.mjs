// Writes app/platform/database/schema.generated.ts from a migrated database: DATABASE_URL=… node scripts/database-types.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { describeSchema } from './describe-schema.mjs'

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
writeFileSync(fileURLToPath(new URL('../app/platform/database/schema.generated.ts', import.meta.url)), await describeSchema(client))
await client.end()
