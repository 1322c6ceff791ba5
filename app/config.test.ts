import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeKeyPair } from './platform/signing/certificate.ts'
import { BadConfig, readConfig, type Mode } from './config.ts'

const key = Buffer.alloc(32, 7).toString('base64')

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'config-'))
})
afterEach(() => rmSync(data, { recursive: true }))

function problems(environment: Record<string, string>, mode: Mode): string[] {
  try {
    readConfig({ COACHFOLIO_DATA: data, ...environment }, mode)
  } catch (error) {
    if (error instanceof BadConfig) return error.problems
    throw error
  }
  return []
}

describe('a signing key', () => {
  test('may be given with its certificate, and is refused with words when they do not belong together', () => {
    const [one, other] = [0, 1].map(() => makeKeyPair('coaching.example.org', Temporal.Instant.from('2026-11-21T10:00:00Z')))
    const pem = one?.key.export({ type: 'pkcs8', format: 'pem' }).toString() ?? ''
    const given = (certificate: string) => ({ COACHFOLIO_DATA: data, COACHFOLIO_SIGNING_KEY: pem, COACHFOLIO_SIGNING_CERTIFICATE: certificate })
    const own = one?.certificate.toString() ?? ''
    expect(readConfig(given(own), 'demonstration').signingKey?.certificate.fingerprint256).toBe(one?.certificate.fingerprint256)
    expect(problems(given(other?.certificate.toString() ?? ''), 'demonstration')).toEqual([expect.stringContaining('COACHFOLIO_SIGNING_KEY')])
    expect(problems({ COACHFOLIO_SIGNING_KEY: pem }, 'demonstration')).toEqual([expect.stringContaining('There is no certificate in it')])
    expect(readConfig({ COACHFOLIO_DATA: data }, 'demonstration').signingKey).toBeUndefined()
  })
})

describe('the demonstration', () => {
  test('needs nothing from the environment', () => {
    const config = readConfig({ COACHFOLIO_DATA: data }, 'demonstration')
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', baseUrl: 'http://localhost:3000', databaseUrl: undefined, smtpUrl: undefined })
    expect(config.masterKey).toHaveLength(32)
  })

  test('makes its master key once and keeps it to its owner', () => {
    const first = readConfig({ COACHFOLIO_DATA: data }, 'demonstration').masterKey
    const second = readConfig({ COACHFOLIO_DATA: data, PORT: '3001' }, 'demonstration').masterKey
    expect(second.equals(first)).toBe(true)
    expect(statSync(join(data, 'master-key')).mode & 0o777).toBe(0o600)
  })

  test('refuses a broken key file instead of making another key', () => {
    writeFileSync(join(data, 'master-key'), 'broken')
    expect(problems({}, 'demonstration')).toEqual([expect.stringContaining('is not a master key')])
  })
})

describe('production', () => {
  test('names each thing that is missing', () => {
    expect(problems({}, 'production')).toEqual([
      expect.stringMatching(/^COACHFOLIO_MASTER_KEY is missing/),
      expect.stringMatching(/^BASE_URL is missing/),
      expect.stringMatching(/^SMTP_URL is missing/),
    ])
  })

  test('names only what is missing', () => {
    expect(problems({ COACHFOLIO_MASTER_KEY: key, BASE_URL: 'https://centre.example' }, 'production')).toEqual([expect.stringMatching(/^SMTP_URL is missing/)])
  })

  test('starts with all three', () => {
    const environment = { COACHFOLIO_DATA: data, COACHFOLIO_MASTER_KEY: key, BASE_URL: 'https://centre.example/', SMTP_URL: 'smtp://mail.example' }
    expect(readConfig(environment, 'production')).toMatchObject({ baseUrl: 'https://centre.example', smtpUrl: 'smtp://mail.example', mode: 'production' })
  })
})

describe('a wrong value is named', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['BASE_URL', 'centre.example'],
    ['BASE_URL', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SMTP_URL', 'mail.example'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, 10.0.0.0/99'],
    ['COACHFOLIO_MASTER_KEY', 'c2hvcnQ='],
    ['COACHFOLIO_MASTER_KEY', 'secret'],
  ])('%s=%s', (name, value) => {
    expect(problems({ [name]: value }, 'demonstration')).toEqual([expect.stringMatching(new RegExp(`^${name} is `))])
  })

  test('and a secret is never repeated in the message', () => {
    expect(problems({ COACHFOLIO_MASTER_KEY: 'my-secret-key' }, 'demonstration').join('')).not.toContain('my-secret-key')
  })
})
