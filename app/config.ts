import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { readKeyPair, type KeyPair } from './platform/signing/certificate.ts'
import { readProxies, type Proxies } from './platform/web/proxies.ts'

export type Mode = 'demonstration' | 'production'

export type Config = {
  mode: Mode
  port: number
  host: string
  data: string
  databaseUrl: string | undefined
  masterKey: Buffer
  baseUrl: string
  smtpUrl: string | undefined
  proxies: Proxies
  /** The key that seals documents, where the environment gives one. */
  signingKey: KeyPair | undefined
}

/** What the environment lacks or has wrong; one sentence each in `problems`. */
export class BadConfig extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`Coachfolio cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const keyBytes = 32

/** Which way the start script asked for. Whoever starts the program without one gets production, which is the stricter. */
function modeIn(environment: Environment): Mode {
  return environment['COACHFOLIO_MODE'] === 'demonstration' ? 'demonstration' : 'production'
}

/** Reads and checks the environment once. Throws BadConfig with every problem at a time. */
export function readConfig(environment: Environment, mode: Mode = modeIn(environment)): Config {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined
  const problems: string[] = []
  const port = readPort(given('PORT') ?? '3000', problems)
  const data = resolve(given('COACHFOLIO_DATA') ?? 'var')
  const databaseUrl = readUrl('DATABASE_URL', given('DATABASE_URL'), ['postgresql:', 'postgres:'], problems)
  const smtpUrl = readUrl('SMTP_URL', given('SMTP_URL'), ['smtp:', 'smtps:'], problems)
  const baseUrl = readUrl('BASE_URL', given('BASE_URL'), ['http:', 'https:'], problems)
  const signingKey = readSigningKey(given('COACHFOLIO_SIGNING_KEY'), given('COACHFOLIO_SIGNING_CERTIFICATE'), problems)
  const { proxies, wrong } = readProxies(given('TRUSTED_PROXIES') ?? '')
  for (const part of wrong) problems.push(`TRUSTED_PROXIES is wrong where it says “${part}”: an address, or a network as 172.16.0.0/12, is needed.`)
  const givenKey = given('COACHFOLIO_MASTER_KEY')
  if (givenKey !== undefined && !isKey(givenKey)) problems.push('COACHFOLIO_MASTER_KEY is not 32 bytes in base64. Make one with: openssl rand -base64 32')
  if (mode === 'production') problems.push(...missing({ givenKey, baseUrl: given('BASE_URL'), smtpUrl: given('SMTP_URL') }))
  if (problems.length > 0) throw new BadConfig(problems)
  return {
    mode,
    port,
    host: given('HOST') ?? '127.0.0.1',
    data,
    databaseUrl,
    masterKey: givenKey === undefined ? keyIn(data) : Buffer.from(givenKey, 'base64'),
    baseUrl: baseUrl?.replace(/\/+$/, '') ?? `http://localhost:${port}`,
    smtpUrl,
    proxies,
    signingKey,
  }
}

function readPort(text: string, problems: string[]): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 1 && port <= 65_535) return port
  problems.push(`PORT is "${text}", not a number from 1 to 65535.`)
  return 0
}

function readUrl(name: string, text: string | undefined, protocols: string[], problems: string[]): string | undefined {
  if (text === undefined) return undefined
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text
  problems.push(`${name} is not an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`)
  return undefined
}

function readSigningKey(key: string | undefined, certificates: string | undefined, problems: string[]): KeyPair | undefined {
  if (key === undefined && certificates === undefined) return undefined
  try {
    return readKeyPair(key ?? '', certificates ?? '')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    problems.push(`COACHFOLIO_SIGNING_KEY and COACHFOLIO_SIGNING_CERTIFICATE are not a private key and its certificate in PEM: ${why}.`)
    return undefined
  }
}

function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text)
}

function missing(found: { givenKey: string | undefined; baseUrl: string | undefined; smtpUrl: string | undefined }): string[] {
  const problems: string[] = []
  if (found.givenKey === undefined)
    problems.push('COACHFOLIO_MASTER_KEY is missing: the key that opens the identity vault, 32 bytes in base64. Make one with: openssl rand -base64 32')
  if (found.baseUrl === undefined) problems.push('BASE_URL is missing: the address that people reach this centre at, for the links in e-mails.')
  if (found.smtpUrl === undefined) problems.push('SMTP_URL is missing: the mail server, as smtp://name:password@host:587.')
  return problems
}

function keyIn(data: string): Buffer {
  const file = join(data, 'master-key')
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  }
  const text = readFileSync(file, 'utf8').trim()
  if (!isKey(text))
    throw new BadConfig([`${file} is not a master key (32 bytes in base64). Put the original back: without it the identity vault stays closed.`])
  return Buffer.from(text, 'base64')
}
