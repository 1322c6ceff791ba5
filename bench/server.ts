import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../app/platform/postgres/port.ts'

/** A server of its own, on the loopback, with how long it took from the command to the first answer (milliseconds). */
export type Running = { url: string; startedIn: number; memory: () => number; stop: () => Promise<void> }

const patience = 90_000

/** Starts the demonstration on a data folder with the very command that people use. */
export async function startServer(data: string): Promise<Running> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const { npm_lifecycle_event: _event, ...inherited } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...inherited, PORT: String(port), HOST: '127.0.0.1', BASE_URL: url, COACHFOLIO_DATA: data },
  })
  const stop = () => stopChild(child)
  process.once('exit', () => child.kill('SIGTERM'))
  while (!(await answers(`${url}/healthz`))) {
    if (child.exitCode !== null || performance.now() - began > patience) throw new Error('The server did not start; what it said is above')
    await pause(10)
  }
  return { url, startedIn: performance.now() - began, memory: () => memoryOf(child.pid ?? 0), stop }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Resident memory of the web process (the start script's child), in megabytes. */
function memoryOf(starter: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,rss='], { encoding: 'utf8' }).split('\n')
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number))
  const kilobytes = rows.find(([parent]) => parent === starter)?.[1]
  if (kilobytes === undefined) throw new Error('The web process is not there')
  return kilobytes / 1024
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}
