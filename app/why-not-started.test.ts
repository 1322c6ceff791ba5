import { Pool } from 'pg'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { databaseUrl } from '../test/harness/database-url.ts'
import { BadConfig } from './config.ts'
import { MigrationRefused } from './platform/migrations/migrate.ts'
import { DataInUse } from './platform/postgres/lock.ts'
import { orSayWhyNot, whyNotStarted } from './why-not-started.ts'

afterEach(() => vi.restoreAllMocks())

async function errorOf(url: string): Promise<unknown> {
  const pool = new Pool({ connectionString: url })
  const answer = await pool.query('select 1').catch((error: unknown) => error)
  await pool.end()
  return answer
}

test.each([
  ['where nobody listens', () => 'postgres://somebody:secret@127.0.0.1:1/coachfolio'],
  ['of no such name', () => databaseUrl(inject('serverUrl'), 'there_is_none')],
])('a database %s is said in words, without the password', async (_what, url) => {
  const words = whyNotStarted(await errorOf(url()))
  expect(words).toContain('does not let Coachfolio in')
  expect(words).not.toContain(new URL(url()).password || 'secret')
})

test.each([new BadConfig(['PORT is wrong.']), new DataInUse('In use.'), new MigrationRefused('0001_first.sql has changed.')])(
  '%s is said in words',
  (error) => {
    expect(whyNotStarted(error)).toContain(error.message)
  },
)

test('a fault of ours keeps its trace', () => {
  expect(whyNotStarted(new TypeError('undefined is not a function'))).toBeUndefined()
  expect(whyNotStarted('thrown text')).toBeUndefined()
})

test('what can be put right ends the process with its words; a fault of ours keeps its trace', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const ended = vi.spyOn(process, 'exit').mockReturnValue(undefined as never)
  await orSayWhyNot(() => Promise.reject(new BadConfig(['PORT is wrong.'])))
  expect(said).toHaveBeenCalledWith('Coachfolio cannot start:\n  - PORT is wrong.\n')
  expect(ended).toHaveBeenCalledExactlyOnceWith(1)
  await expect(orSayWhyNot(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
  await orSayWhyNot(() => Promise.resolve())
  expect(ended).toHaveBeenCalledOnce()
})
