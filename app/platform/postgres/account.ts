import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { binariesIn, findBinaries, type Binaries } from './binaries.ts'

/** How PostgreSQL's programs are started, for they refuse to run as root. */
export type Account = {
  binaries: Binaries
  cluster: string
  command: (program: string, args: string[]) => { file: string; args: string[]; uid?: number; gid?: number }
}

// `nobody`: PostgreSQL looks up the name of its account, and this one has a name on every Linux.
const unprivileged = 65534
const namespace = ['-U', `--map-user=${unprivileged}`, `--map-group=${unprivileged}`]

/** Chooses the account that PostgreSQL runs under, and with it where its data may lie. */
export function chooseAccount(cluster: string): Account {
  const binaries = findBinaries()
  const isRoot = process.getuid?.() === 0
  if ((isRoot || !hasName()) && namespacesWork(binaries)) {
    return { binaries, cluster, command: (program, args) => ({ file: 'unshare', args: [...namespace, program, ...args] }) }
  }
  return isRoot ? nobody(binaries, cluster) : { binaries, cluster, command: (program, args) => ({ file: program, args }) }
}

/** Containers run under numbers that no account has: Node cannot say who that is either. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR') return false
    throw error
  }
}

function namespacesWork(binaries: Binaries): boolean {
  return spawnSync('unshare', [...namespace, binaries.postgres, '--version'], { stdio: 'ignore' }).status === 0
}

function nobody(binaries: Binaries, cluster: string): Account {
  const reachable = openToOthers(binaries.folder) ? binaries : copyBinaries(binaries)
  const place = openToOthers(dirname(cluster)) ? cluster : join('/var/lib/coachfolio', fingerprint(cluster))
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    chownSync(place, unprivileged, unprivileged)
    accessSync(place, constants.W_OK)
  } catch (error) {
    throw new Error(
      `PostgreSQL does not run as root, and ${place} cannot be given to another account. Start as an ordinary user, allow user namespaces (unshare), or set DATABASE_URL.`,
      { cause: error },
    )
  }
  const identity = { uid: unprivileged, gid: unprivileged }
  return { binaries: reachable, cluster: place, command: (program, args) => ({ file: program, args, ...identity }) }
}

function copyBinaries(binaries: Binaries): Binaries {
  const copy = join('/var/lib/coachfolio', `postgres-${fingerprint(binaries.folder)}`)
  if (!existsSync(binariesIn(copy).postgres)) cpSync(binaries.folder, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(dirname(copy), 0o755)
  return binariesIn(copy)
}

function openToOthers(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & constants.S_IXOTH) === 0) return false
    if (at === dirname(at)) return true
  }
}

function fingerprint(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
