import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { budgets } from './budgets.ts'
import { signIn } from './requests.ts'
import type { Line } from './table.ts'

const version = '13.5.0'
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const flags = '--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run --disable-component-update --disable-sync'
const password = 'harbour-lights'
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** A page of the demonstration, as somebody sees it; without a cookie, as somebody without an account. */
type Seen = { what: string; path: string; cookie?: string }

type Report = { categories: Record<(typeof categories)[number], { score: number | null }> }

/** What Lighthouse says of six pages of the demonstration on a slow phone, out of 100. It is fetched when it is first asked for. */
export async function lighthouseLines(url: string, say: (words: string) => void): Promise<Line[]> {
  const lines: Line[] = []
  for (const seen of await pagesOf(url)) {
    say(`Lighthouse ${version}: ${seen.what} …`)
    const report = await reportOn(url, seen)
    for (const category of categories) {
      lines.push({ what: `${seen.what}: ${category}`, figure: (report.categories[category].score ?? 0) * 100, unit: '', budget: budgets.lighthouse })
    }
  }
  return lines
}

async function pagesOf(url: string): Promise<Seen[]> {
  const learner = await signIn(url, 'amara@harbour.example', password)
  const tutor = await signIn(url, 'farah@harbour.example', password)
  const [client = ''] = await addressesOn(url, '/clients', learner, /href="(\/clients\/[0-9a-f-]{36})"/g)
  return [
    { what: 'sign-in', path: '/sign-in' },
    { what: 'learner’s home', path: '/', cookie: learner },
    { what: 'unit page', path: '/units/own', cookie: learner },
    { what: 'client page', path: client, cookie: learner },
    { what: 'page behind a link', path: await findLink(url, learner) },
    { what: 'cohort', path: '/learners', cookie: tutor },
  ]
}

/** A link that somebody was sent and has not answered: the newest letter with one. */
async function findLink(url: string, cookie: string): Promise<string> {
  for (const letter of await addressesOn(url, '/outbox', cookie, /href="(\/outbox\/[^"]+)"/g)) {
    for (const link of await addressesOn(url, letter, cookie, /(\/l\/[\w-]{20,})/g)) {
      const answer = await fetch(`${url}${link}`)
      if (answer.ok && (await answer.text()).includes('<form')) return link
    }
  }
  throw new Error('No letter of the demonstration has a link that can still be answered')
}

async function addressesOn(url: string, path: string, cookie: string, pattern: RegExp): Promise<string[]> {
  const html = await (await fetch(`${url}${path}`, { headers: { cookie } })).text()
  return [...new Set(Array.from(html.matchAll(pattern), ([, address = '']) => address))]
}

async function reportOn(url: string, { path, cookie }: Seen): Promise<Report> {
  const headers = cookie === undefined ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]
  const asked = [`${url}${path}`, '--output=json', '--quiet', `--only-categories=${categories.join(',')}`, `--chrome-flags=${flags}`, ...headers]
  const { stdout } = await promisify(execFile)('npx', ['--yes', `lighthouse@${version}`, ...asked], {
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, CHROME_PATH: chromium },
  })
  return JSON.parse(stdout) as Report
}
