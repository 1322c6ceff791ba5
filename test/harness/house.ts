import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql, type Kysely } from 'kysely'
import { mailSignInLink } from '../../app/features/account/index.ts'
import { beginMembership, createCentre, enrolLearner } from '../../app/features/centres/index.ts'
import { listBuiltIn, openCatalogue } from '../../app/features/catalogue/index.ts'
import { newId } from '../../app/kernel/ids.ts'
import { createAuth } from '../../app/platform/auth/auth.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { connect, type DB } from '../../app/platform/database/connect.ts'
import type { JobData, JobName, Jobs } from '../../app/platform/jobs/jobs.ts'
import { openFileStore } from '../../app/platform/files/store.ts'
import { createLog } from '../../app/platform/log/log.ts'
import { openSigning } from '../../app/platform/signing/signing.ts'
import { createVault } from '../../app/platform/vault/vault.ts'
import { readProxies } from '../../app/platform/web/proxies.ts'
import type { House, HouseEnv } from '../../app/platform/web/house.ts'
import type { Role } from '../../app/platform/web/policy.ts'
import { createRouter } from '../../app/router.ts'
import { loadAssets } from '../../app/ui/assets.ts'
import { createBrowser, type Browser } from './browser.ts'
import { testDatabase } from './test-database.ts'

const secret = 'a secret for tests only, long enough to sign cookies'
const system = { kind: 'system' } as const

/** Somebody in a test: a person with one place, and the learner they are, if one. */
export type TestPerson = { id: string; name: string; email: string; role: Role; centreId: string; learnerId: string | undefined; cookie: string }

type PersonName = 'learner' | 'otherLearner' | 'tutor' | 'supervisor' | 'assessor' | 'administrator' | 'strangerLearner' | 'strangerAssessor'

/** The whole application on a database of its own, with a clock that stands still and people in two centres. */
export type TestHouse = {
  app: Hono<HouseEnv>
  house: House
  database: Kysely<DB>
  /** Where its database is, and what its keys are wrapped with: for commands that open both themselves. */
  databaseUrl: string
  masterKey: Buffer
  /** The folder of its file store. */
  files: string
  clock: { now: Temporal.Instant; set(iso: string): void }
  people: Record<PersonName, TestPerson>
  centreId: string
  learnerId: string
  otherLearnerId: string
  /** The unit that both learners are registered on. */
  unit: string
  as(person: TestPerson | undefined): Browser
  /** Kinds of the events in a learner's (or the centre's) chain, in order. */
  events(stream?: string): Promise<string[]>
  /** Jobs enqueued so far. */
  jobs: { name: JobName; data: JobData[JobName] }[]
  /** What the log was told, as text. */
  logged(): string
  close(): Promise<void>
}

/** Builds it. Call in `beforeAll`, close in `afterAll`. */
export async function testHouse(options: { now?: string; demonstration?: boolean; baseUrl?: string } = {}): Promise<TestHouse> {
  const { baseUrl = 'http://localhost:3000' } = options
  openCatalogue('specifications')
  const own = await testDatabase()
  const database = connect(own.url, 4)
  const clock = { now: Temporal.Instant.from(options.now ?? '2026-11-21T10:00:00Z'), set: (iso: string) => void (clock.now = Temporal.Instant.from(iso)) }
  const lines: string[] = []
  const jobs: TestHouse['jobs'] = []
  const keepJobs: Jobs = {
    async enqueue(_tx, name, data) {
      jobs.push({ name, data })
    },
  }
  const masterKey = randomBytes(32)
  const vault = createVault(masterKey)
  const files = mkdtempSync(join(tmpdir(), 'coachfolio-files-'))
  const signing = await openSigning({ database, masterKey, name: 'harbour.example', clock: () => clock.now })
  const log = createLog({ form: 'json', destination: { write: (line: string) => void lines.push(line) } })
  const auth = createAuth({
    databaseUrl: own.url,
    database,
    secret,
    baseUrl,
    clock: () => clock.now,
    sendMagicLink: (link) => mailSignInLink({ database, vault, jobs: keepJobs, baseUrl, clock: () => clock.now }, link),
  })
  const manifest = 'dist/client/manifest.json'
  const assets = existsSync(manifest)
    ? loadAssets(readFileSync(manifest, 'utf8'))
    : { style: '/assets/style.css', client: '/assets/client.js', font: '/assets/font.woff2', icon: '/assets/icon.svg' }
  const house: House = {
    database,
    vault,
    signing,
    files: openFileStore(files),
    auth,
    jobs: keepJobs,
    log,
    clock: () => clock.now,
    baseUrl,
    proxies: readProxies('').proxies,
    demonstration: options.demonstration ?? false,
    assets,
  }
  const app = createRouter(house, 'dist/client')
  const close = async (): Promise<void> => {
    await auth.close()
    await database.destroy()
    await own.drop()
    rmSync(files, { recursive: true, force: true })
  }
  const people = await settle(house).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const learnerId = people.learner.learnerId ?? ''
  return {
    app,
    house,
    database,
    databaseUrl: own.url,
    masterKey,
    files,
    clock,
    people,
    centreId: people.learner.centreId,
    learnerId,
    otherLearnerId: people.otherLearner.learnerId ?? '',
    unit: 'H/617/2907',
    as: (person) => createBrowser(app, baseUrl, person?.cookie),
    events: (stream = learnerId) =>
      inCentre(database, people.learner.centreId, async (tx) => {
        const rows = await tx.selectFrom('audit_event').select('kind').where('stream', '=', stream).orderBy('seq').execute()
        return rows.map((row) => row.kind)
      }),
    jobs,
    logged: () => lines.join(''),
    close,
  }
}

async function settle(house: House): Promise<TestHouse['people']> {
  const own = newId()
  const other = newId()
  for (const [id, name] of [
    [own, 'Harbour Coaching Centre'],
    [other, 'Fenland Training'],
  ] as const) {
    await inCentre(house.database, id, (tx) => createCentre(tx, house.vault, { id, name, zone: 'Europe/London' }, { actor: system, now: house.clock() }))
  }
  const people = {
    learner: await admit(house, own, 'Lena Learner', 'learner'),
    otherLearner: await admit(house, own, 'Oscar Other', 'learner'),
    tutor: await admit(house, own, 'Tara Tutor', 'tutor'),
    supervisor: await admit(house, own, 'Sam Supervisor', 'supervisor'),
    assessor: await admit(house, own, 'Asha Assessor', 'assessor'),
    administrator: await admit(house, own, 'Ada Administrator', 'administrator'),
    strangerLearner: await admit(house, other, 'Stan Stranger', 'learner'),
    strangerAssessor: await admit(house, other, 'Stella Stranger', 'assessor'),
  }
  const specification = listBuiltIn().find(({ units }) => units.some(({ reference }) => reference === 'H/617/2907'))
  if (specification === undefined) throw new Error('There is no specification to register on')
  for (const learner of [people.learner, people.otherLearner]) {
    const withTeam = learner === people.learner
    await inCentre(house.database, own, (tx) =>
      enrolLearner(
        tx,
        own,
        {
          learnerId: learner.learnerId ?? '',
          specification: specification.id,
          edition: specification.edition,
          unit: 'H/617/2907',
          registeredOn: '2026-01-12',
          targetOn: '2027-01-11',
          tutorId: withTeam ? people.tutor.id : null,
          supervisorId: withTeam ? people.supervisor.id : null,
          assessorId: withTeam ? people.assessor.id : null,
        },
        { actor: system, now: house.clock() },
      ),
    )
  }
  return people
}

async function admit(house: House, centreId: string, name: string, role: Role): Promise<TestPerson> {
  const id = newId()
  const email = `${name.split(' ')[0]?.toLowerCase()}.${id.slice(-6)}@example.org`
  const now = house.clock().toString()
  await house.database.insertInto('person').values({ id, name, email, email_verified: true, created_at: now, updated_at: now }).execute()
  const { learnerId } = await inCentre(house.database, centreId, (tx) => beginMembership(tx, centreId, id, role, { actor: system, now: house.clock() }))
  return { id, name, email, role, centreId, learnerId, cookie: await signIn(house, id) }
}

/** A sign-in as the accounts library makes it, without the half second that a password takes. */
async function signIn({ database, baseUrl }: House, personId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await sql`insert into auth_session (id, token, person_id, expires_at, created_at, updated_at) values (${newId()}, ${token}, ${personId}, '2100-01-01', now(), now())`.execute(
    database,
  )
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const prefix = baseUrl.startsWith('https:') ? '__Secure-' : ''
  return `${prefix}coachfolio.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
