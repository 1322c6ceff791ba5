import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { specificationsFolder } from '../specification/folder.ts'
import { run } from './specification.ts'

const good = join(specificationsFolder(), 'ilm/level-5-effective-coaching-and-mentoring.yaml')
const folder = mkdtempSync(join(tmpdir(), 'specification-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await run(args, { out: (text) => (said.out += `${text}\n`), err: (text) => (said.err += `${text}\n`) })
  return { code, ...said }
}

describe('coachfolio specification check', () => {
  it('R005: the shipped Unit 501 is good', async () => {
    const { code, out } = await call('check', good)
    expect(code).toBe(0)
    expect(out).toMatch(/H\/617\/2907 {2}Unit 501 {2}3 outcomes, 11 criteria, \d+ requirements/)
  })

  it('--json lists the units', async () => {
    const { out } = await call('check', good, '--json')
    expect(JSON.parse(out)).toMatchObject({ ok: true, units: [{ reference: 'H/617/2907', number: '501' }] })
  })

  it('a bad file is refused with file, line, path and reason: exit code 2', async () => {
    const bad = join(folder, 'bad.yaml')
    writeFileSync(bad, readFileSync(good, 'utf8').replace('level: 5', 'level: five'))
    expect(await call('check', bad)).toEqual({ code: 2, out: '', err: `${bad}:14: units[0].level: expected a number, found "five"\n` })
    const { code, out } = await call('check', bad, '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toEqual({ ok: false, problems: [{ line: 14, path: 'units[0].level', found: '"five"', expected: 'a number' }] })
  })

  it('text that is not UTF-8 is refused', async () => {
    const bad = join(folder, 'latin.yaml')
    writeFileSync(bad, Buffer.from([0x61, 0xe9, 0x62]))
    expect(await call('check', bad)).toEqual({ code: 2, out: '', err: `${bad}: expected text in UTF-8\n` })
  })

  it.each([[[]], [['check']], [['check', 'a.yaml', 'b.yaml']], [['chek', 'a.yaml']], [['check', '--what']]])('a bad call %j shows the help', async (args) => {
    const { code, err } = await call(...args)
    expect(code).toBe(2)
    expect(err).toContain('specification check <file>')
  })
})
