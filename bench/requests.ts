import { fork } from 'node:child_process'
import { join } from 'node:path'
import { password, type Measured } from './fill.ts'
import { freshId, type Load, type Loaded, type Sent } from './sent.ts'

/** Everybody who is signed in for the measuring, by their cookie. */
export type SignedIn = { tutor: string; learners: { cookie: string; client: string }[] }

/** The pages that are measured. */
export const pageNames = ['home', 'unit', 'client', 'cohort', 'form'] as const
export type PageName = (typeof pageNames)[number]

const form = 'application/x-www-form-urlencoded'

/** Signs everybody in through the sign-in page. */
export async function signEverybodyIn(url: string, { tutor, learners }: Measured): Promise<SignedIn> {
  const signedIn: SignedIn = { tutor: await signIn(url, tutor), learners: [] }
  for (const { email, client } of learners) signedIn.learners.push({ cookie: await signIn(url, email), client })
  return signedIn
}

/** Signs somebody in through the sign-in page, and answers their cookie. */
export async function signIn(url: string, email: string, secret: string = password): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': form },
    body: new URLSearchParams({ email, password: secret, then: '/' }),
  })
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** A page as each of the learners asks for it. `fresh` makes every address a new one, so that no page drawn before is found. */
export function requestsFor(page: PageName, { tutor, learners }: SignedIn, fresh = false): Sent[] {
  const get = (path: string, cookie: string): Sent => ({
    method: 'GET',
    path: fresh ? `${path}${path.includes('?') ? '&' : '?'}fresh=${freshId}` : path,
    headers: { cookie, 'accept-encoding': 'gzip, br' },
  })
  if (page === 'cohort') return [get('/learners', tutor)]
  const paths = { home: () => '/', unit: () => '/units/own', client: (id: string) => `/clients/${id}`, form: (id: string) => `/sessions/new?client=${id}` }
  return learners.map(({ cookie, client }) => get(paths[page](client), cookie))
}

/** A new diary entry of each learner, as the form sends it. */
export function savesFor(url: string, { learners }: SignedIn): Sent[] {
  const words = {
    summary: 'What was handed over since last time, what went well, what was taken back and why.',
    outcomes: 'One task chosen to hand over by Friday.',
  }
  const parts = {
    techniques: 'GROW',
    questions: 'What would you do if you could not step in?',
    'tools[0].name': 'SWOT',
    'tools[0].why': 'To see strengths first.',
    'actions[0].statement': 'Brief the deputy',
  }
  return learners.map(({ cookie, client }) => ({
    method: 'POST',
    path: `/sessions/new?client=${client}`,
    headers: { cookie, origin: url, 'content-type': form },
    body: new URLSearchParams({
      entry: freshId,
      clients: client,
      heldOn: '2026-01-30',
      startedAt: '10:00',
      minutes: '60',
      mode: 'in person',
      formal: 'yes',
      ...words,
      ...parts,
    }).toString(),
  }))
}

/** Sends requests from a process of its own, and refuses to report anything when an answer was not as expected. */
export async function send(load: Load, expected: number): Promise<Loaded> {
  const child = fork(join('dist', 'bench', 'load.js'))
  const loaded = await new Promise<Loaded>((done, failed) => {
    child.once('message', (message) => done(message as Loaded))
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`The process that sends requests ended with ${code}`)))
    child.send(load)
  })
  const others = Object.keys(loaded.statuses).filter((status) => status !== String(expected))
  if (others.length > 0) throw new Error(`${load.requests[0]?.path} answered ${JSON.stringify(loaded.statuses)}; ${expected} was expected`)
  if (loaded.milliseconds.length === 0) throw new Error(`${load.requests[0]?.path} did not answer in time`)
  return loaded
}

/** The value that this share of all values does not pass. `sorted` goes up. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
