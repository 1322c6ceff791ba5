import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

export const owner = 'coachfolio'

const run = promisify(execFile)

/** The password of the database's owner, made at the first start and kept beside the data. */
export function passwordIn(data: string): string {
  const file = join(data, 'postgres-password')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}

/** Makes the cluster if there is none. It appears under its name only when it is whole, so a broken first start is simply repeated. */
export async function ensureCluster(account: Account, password: string, durable: boolean): Promise<void> {
  if (existsSync(join(account.cluster, 'PG_VERSION'))) return
  const draft = `${account.cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = join(draft, '..', `${process.pid}.pw`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  const { file, args, ...identity } = account.command(account.binaries.initdb, initdbArguments(draft, passwordFile, durable))
  if (identity.uid !== undefined) for (const path of [draft, passwordFile]) chownSync(path, identity.uid, identity.uid)
  try {
    await run(file, args, { ...identity, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  rmSync(account.cluster, { recursive: true, force: true })
  renameSync(draft, account.cluster)
  chmodSync(account.cluster, 0o700)
}

function initdbArguments(folder: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
}
