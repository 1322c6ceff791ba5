import { describe, expect, test } from 'vitest'
import { createLog, type LogOptions } from './log.ts'

function written(form: LogOptions['form'], write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog({ form, destination: { write: (line: string) => lines.push(line) } }))
  return lines.join('')
}

describe('the log', () => {
  test('writes one JSON line with level, time, the request id and what happened', () => {
    const line = JSON.parse(written('json', (log) => log.child({ request: 'r1' }).info({ status: 200 }, 'answered'))) as Record<string, unknown>
    expect(line).toEqual({ level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), request: 'r1', status: 200, msg: 'answered' })
  })

  test('writes a short line for people', () => {
    expect(written('short', (log) => log.warn({ request: 'r1', status: 404 }, 'answered'))).toMatch(/^\d\d:\d\d:\d\d ! answered request=r1 status=404\n$/)
  })

  test.each(['json', 'short'] as const)('takes out what is personal or secret (%s)', (form) => {
    const personal = { password: 'hunter2', email: 'ann@example.org', name: 'Ann Example', token: 'tok123', cookie: 'session=abc', body: 'I felt' }
    const text = written(form, (log) => log.info({ ...personal, person: personal, request: 'r1' }, 'signed in'))
    for (const value of Object.values(personal)) expect(text).not.toContain(value)
    expect(text).toContain('r1')
  })

  test('keeps the cause of an error and leaves out the values that a database quotes', () => {
    const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(ann@example.org) already exists.', parameters: ['Ann'] })
    const text = written('json', (log) => log.error({ err: new Error('Not kept', { cause: refused }) }, 'failed'))
    expect(text).toContain('duplicate key')
    expect(text).toContain('23505')
    expect(text).not.toContain('ann@example.org')
    expect(text).not.toContain('"Ann"')
  })

  test.each(['json', 'short'] as const)('says what a plain copy of an error said, and nothing beside it (%s)', (form) => {
    const text = written(form, (log) => log.error({ err: { message: 'connection refused', data: { email: 'ann@example.org' } } }, 'jobs are in trouble'))
    expect(text).toContain('connection refused')
    expect(text).not.toContain('ann@example.org')
  })
})
