import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive, until } from './process.ts'

const patience = 15_000

/**
 * Clears what a killed Coachfolio left behind: stops a PostgreSQL that still runs on the cluster without a master,
 * and removes a postmaster.pid whose process number belongs to something else by now.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const command = commandOf(pid)
  if (!command.includes('postgres') || !command.includes(cluster)) {
    rmSync(file, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  const ended = await until(() => !isAlive(pid), patience)
  if (!ended) throw new Error(`A PostgreSQL left over from an earlier run (process ${pid}) does not stop. End it and start again.`)
}
