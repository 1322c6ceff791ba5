import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, startOf, until } from './process.ts'

/** Another Coachfolio works on the same data. */
export class DataInUse extends Error {}

const patience = 3000

function lockFile(data: string): string {
  return join(data, 'coachfolio.lock')
}

/** The id of the living process that holds the data, if one does. */
export function holderOf(data: string): number | undefined {
  if (!existsSync(lockFile(data))) return undefined
  const [pid = '', start = ''] = readFileSync(lockFile(data), 'utf8').split('\n')
  const alive = /^\d+$/.test(pid) && isAlive(Number(pid)) && startOf(Number(pid)) === start
  return alive ? Number(pid) : undefined
}

/**
 * Takes the data for this process, waiting a moment for one that is just stopping.
 * Answers how to give them back; throws DataInUse when somebody else keeps them.
 */
export async function takeLock(data: string): Promise<() => void> {
  const free = await until(() => holderOf(data) === undefined, patience)
  if (!free) {
    throw new DataInUse(
      `The data in ${data} are in use by another Coachfolio (process ${holderOf(data)}). Stop it first, or set COACHFOLIO_DATA to another folder.`,
    )
  }
  const mine = `${process.pid}\n${startOf(process.pid)}\n`
  const stale = existsSync(lockFile(data))
  rmSync(lockFile(data), { force: true })
  if (!claim(data, mine)) throw startingJustNow(data)
  // Two that start at once may both clear the same stale lock: whoever wrote last keeps it.
  if (stale) await pause(50)
  if (!existsSync(lockFile(data)) || readFileSync(lockFile(data), 'utf8') !== mine) throw startingJustNow(data)
  return () => {
    if (holderOf(data) === process.pid) rmSync(lockFile(data), { force: true })
  }
}

function claim(data: string, mine: string): boolean {
  try {
    writeFileSync(lockFile(data), mine, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function startingJustNow(data: string): DataInUse {
  return new DataInUse(`The data in ${data} are being taken by another Coachfolio that starts just now.`)
}
