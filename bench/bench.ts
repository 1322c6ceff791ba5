import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgets, moodle } from './budgets.ts'
import { evaluationsPerSecond } from './evaluate.ts'
import { fillCentre } from './fill.ts'
import { firstLoad } from './first-load.ts'
import { pageNames, quantile, requestsFor, savesFor, send, signEverybodyIn, type PageName, type SignedIn } from './requests.ts'
import { lighthouseLines } from './lighthouse.ts'
import { printLeaks } from './leaks.ts'
import { growHundredfold } from './scale.ts'
import { startServer, type Running } from './server.ts'
import { asTable, verdict, type Line } from './table.ts'

const wantsScale = process.argv.includes('--scale')
const wantsJson = process.argv.includes('--json')
const wantsLighthouse = process.argv.includes('--lighthouse')
const learners = 32
const seconds = 3

const paths: Readonly<Record<PageName, string>> = {
  home: 'learner’s home',
  unit: 'unit page',
  client: 'client page',
  cohort: 'cohort of 32, 25 a page',
  form: 'log-a-session form',
}

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

async function measurePages(url: string, people: SignedIn, fresh: boolean): Promise<{ lines: Line[]; slowest: Map<PageName, number> }> {
  const lines: Line[] = []
  const slowest = new Map<PageName, number>()
  for (const page of pageNames) {
    if (fresh && (page === 'cohort' || page === 'form')) continue
    const requests = requestsFor(page, people, fresh)
    const what = fresh ? `${paths[page]}, drawn anew` : paths[page]
    await send({ url, connections: 8, seconds: 1, requests }, 200)
    const alone = await send({ url, connections: 1, seconds, requests: requests.slice(0, 1) }, 200)
    const eight = await send({ url, connections: 8, seconds, requests }, 200)
    const p95 = quantile(eight.milliseconds, 0.95)
    slowest.set(page, p95)
    const median = quantile(alone.milliseconds, 0.5)
    lines.push({ what: `${what}: median alone`, figure: median, unit: 'ms', budget: budgets.alone, note: besideMoodle(page, median) })
    lines.push({ what: `${what}: 95 of 100 at 8 at once`, figure: p95, unit: 'ms', budget: budgets.atEight })
    lines.push({
      what: `${what}: throughput at 8`,
      figure: eight.perSecond,
      unit: '/s',
      ...(page === 'unit' && !fresh
        ? { budget: budgets.unitPages, note: times(eight.perSecond / moodle.plan.perSecond, 'as many as Moodle’s plan page') }
        : {}),
    })
  }
  return { lines, slowest }
}

function besideMoodle(page: PageName, median: number): string {
  if (page === 'unit' || page === 'home') return times(moodle.plan.milliseconds / median, 'as fast as Moodle’s plan page')
  return page === 'cohort' ? times(moodle.cohort.milliseconds / median, 'as fast as Moodle’s cohort report') : ''
}

function times(ratio: number, words: string): string {
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)} × ${words}`
}

async function measureSaves(url: string, people: SignedIn): Promise<Line[]> {
  const requests = savesFor(url, people)
  await send({ url, connections: learners, seconds: 1, requests }, 303)
  const saved = await send({ url, connections: learners, seconds, requests }, 303)
  return [
    {
      what: 'diary entries saved, durable, each with its audit event',
      figure: saved.perSecond,
      unit: '/s',
      budget: budgets.saves,
      note: times(saved.perSecond / moodle.evidence.perSecond, 'as many as Moodle’s evidence'),
    },
    { what: 'one such save: median at 32 learners at once', figure: quantile(saved.milliseconds, 0.5), unit: 'ms' },
  ]
}

async function measureFirstLoads(url: string, people: SignedIn): Promise<Line[]> {
  const lines: Line[] = []
  let script = 0
  for (const page of pageNames) {
    const [request] = requestsFor(page, people)
    if (request === undefined) continue
    const taken = await firstLoad(url, request.path, request.headers['cookie'] ?? '')
    script = taken.script
    lines.push({
      what: `first load: ${paths[page]}, all in all`,
      figure: taken.bytes / 1000,
      unit: 'kB',
      budget: budgets.firstLoad,
      note: page === 'unit' ? `1/${Math.round((moodle.firstLoad.kilobytes * 1000) / taken.bytes)} of Moodle’s` : '',
    })
  }
  return [...lines, { what: 'script among it', figure: script / 1000, unit: 'kB', budget: budgets.script }]
}

/** Measures everything on a server of its own with a data folder of its own, and removes both. */
async function measure(data: string): Promise<Line[]> {
  say('Evaluating …')
  const lines: Line[] = [
    { what: 'evaluations of a Diploma record (9 clients, 60 sessions)', figure: evaluationsPerSecond(), unit: '/s', budget: budgets.evaluations },
  ]
  say('Starting a server twice …')
  await (await startServer(data)).stop()
  const server = await startServer(data)
  lines.push({ what: 'start again, from the command to the first answer', figure: server.startedIn / 1000, unit: 's', budget: budgets.startAgain })
  try {
    return [...lines, ...(await measureServer(server, data))]
  } finally {
    await server.stop()
  }
}

/** What a slow phone makes of the demonstration’s pages. */
async function measureLooks(data: string): Promise<Line[]> {
  const server = await startServer(data)
  try {
    return await lighthouseLines(server.url, say)
  } finally {
    await server.stop()
  }
}

async function measureServer({ url, memory }: Running, data: string): Promise<Line[]> {
  say(`Filling a centre with ${learners} learners, each with 9 clients and 63 sessions …`)
  const filled = await fillCentre(data, learners)
  const people = await signEverybodyIn(url, filled)
  say('Measuring pages …')
  const lines = await measureFirstLoads(url, people)
  const kept = await measurePages(url, people, false)
  const fresh = await measurePages(url, people, true)
  lines.push(...kept.lines, ...fresh.lines)
  if (wantsScale) lines.push(...(await measureScaled(url, data, filled.centreId, people, [kept.slowest, fresh.slowest])))
  say('Measuring saves …')
  lines.push(...(await measureSaves(url, people)))
  lines.push({ what: 'memory of the web process after all this', figure: memory(), unit: 'MB', budget: budgets.memory })
  return lines
}

async function measureScaled(url: string, data: string, centreId: string, people: SignedIn, before: Map<PageName, number>[]): Promise<Line[]> {
  say('Making 100 times the data …')
  const grown = await growHundredfold(data, centreId)
  const size = `${grown.learners.toLocaleString('en-GB')} learners, ${grown.sessions.toLocaleString('en-GB')} sessions in one centre`
  say(`There are now ${size}.`)
  const lines: Line[] = []
  for (const [at, fresh] of [false, true].entries()) {
    const { slowest } = await measurePages(url, people, fresh)
    for (const [page, p95] of slowest) {
      const ratio = p95 / (before[at]?.get(page) ?? Number.NaN)
      lines.push({
        what: `${paths[page]}${fresh ? ', drawn anew' : ''} with 100 times the data, 95 of 100 at 8 at once`,
        figure: ratio,
        unit: '×',
        budget: budgets.scaled,
        note: size,
      })
    }
  }
  return lines
}

if (process.argv.includes('--leaks')) {
  printLeaks(process.argv.includes('--wrong'), process.argv.includes('--all'), process.argv.includes('--third'))
  process.exit(0)
}

const data = mkdtempSync(join(tmpdir(), 'coachfolio-bench-'))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.once('exit', () => rmSync(data, { recursive: true, force: true }))
const busy = loadavg()[0] ?? 0
const lines = wantsLighthouse ? await measureLooks(data) : await measure(data)
const machine = `${availableParallelism()} cores, load ${busy.toFixed(1)} when it began, Node ${process.versions.node}; requests came from another process on the same machine`
process.stdout.write(
  wantsJson
    ? `${JSON.stringify({ machine, lines: lines.map((line) => ({ ...line, verdict: verdict(line) })) }, undefined, 2)}\n`
    : `\n${machine}\n\n${asTable(lines)}\n`,
)
if (busy > availableParallelism()) say('This machine was busy with something else: figures are worse than they would be.')
