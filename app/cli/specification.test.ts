import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { callCommand, type Called } from '../../test/harness/command.ts'
import { specificationsFolder } from '../specification/folder.ts'
import { run } from './specification.ts'

const good = join(specificationsFolder(), 'ilm/level-5-effective-coaching-and-mentoring.yaml')
const folder = mkdtempSync(join(tmpdir(), 'specification-'))
afterAll(() => rmSync(folder, { recursive: true }))

const call = (...args: string[]): Promise<Called> => callCommand({ run }, ...args)

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

  it.each([
    [[], 'Say what to do: new, check, diff, list, show, coverage'],
    [['chek', 'a.yaml'], 'There is no “chek”. Say what to do: new, check, diff, list, show, coverage'],
    [['new'], 'new: name a kind: unit, qualification, pathways'],
    [['diff', 'a.yaml'], 'diff: name two editions, the older one first'],
    [['check'], 'check: name one file'],
    [['check', 'a.yaml', 'b.yaml'], 'check: name one file'],
    [['list', 'a.yaml'], 'list: nothing is to be named'],
    [['show'], 'show: name one unit or qualification'],
    [['coverage', 'a', 'b'], 'coverage: name one unit or qualification, or nothing'],
    [['list', '--out', 'a.yaml'], '--out goes with new'],
    [['new', 'unit', '--out'], "Option '--out <value>' argument missing"],
    [['check', '--what'], "Unknown option '--what'"],
  ])('a bad call %j says what is wrong, and shows the help', async (args, words) => {
    const { code, out, err } = await call(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.startsWith(words)).toBe(true)
    expect(err).toContain('\n\nspecification new <kind>')
  })
})

describe('coachfolio specification new', () => {
  it.each(['unit', 'qualification', 'pathways'])('the skeleton of a %s passes the check', async (kind) => {
    const out = join(folder, `${kind}.yaml`)
    expect((await call('new', kind, '--out', out)).code).toBe(0)
    const checked = await call('check', out)
    expect([checked.code, checked.err]).toEqual([0, ''])
    expect((await call('new', kind)).out).toBe(readFileSync(out, 'utf8'))
  })

  it('never writes over a file', async () => {
    const out = join(folder, 'mine.yaml')
    writeFileSync(out, 'mine')
    expect(await call('new', 'unit', '--out', out)).toEqual({ code: 2, out: '', err: `${out}: is there already, and is left as it is\n` })
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  it('a kind there is not is refused with those there are', async () => {
    expect(await call('new', 'module')).toEqual({ code: 2, out: '', err: 'No skeleton of “module”. There are: unit, qualification and pathways\n' })
  })
})

describe('coachfolio specification diff', () => {
  it('R017: says criterion by criterion what the newer edition changes, and exits with 1', async () => {
    const newer = join(folder, 'newer.yaml')
    const changed = readFileSync(good, 'utf8').replace('credits: 5', 'credits: 6').replace('least: 18', 'least: 20')
    writeFileSync(newer, changed)
    const { code, out } = await call('diff', good, newer)
    expect(code).toBe(1)
    expect(out).toContain('Unit 501 (H/617/2907)\n  ~ Credits: 6 (before: 5)')
    expect(out).toMatch(/Unit 501 \(H\/617\/2907\), criterion \d\.\d\n  ~ .*20.*before: .*18/s)
    const { out: json } = await call('diff', good, newer, '--json')
    expect(JSON.parse(json)).toMatchObject({ change: 'changed', sections: [{ title: 'Unit 501 (H/617/2907)' }, {}] })
  })

  it('takes the ids of those that come with the program: the 12-hour Unit 501 beside the one of 18 hours', async () => {
    const { code, out } = await call('diff', 'ilm-unit-501-12-hours', 'ilm-level-5-effective-coaching-and-mentoring')
    expect(code).toBe(1)
    expect(out).toContain('H/617/2907')
    expect(out.split('\n').filter((line) => line.length > 96)).toEqual([])
  })

  it('nothing differs between a file and itself: exit code 0', async () => {
    expect(await call('diff', good, good)).toEqual({ code: 0, out: 'Nothing differs.\n', err: '' })
  })

  it('what is neither a file nor an id is refused', async () => {
    const { code, err } = await call('diff', good, 'no-such-thing')
    expect(code).toBe(2)
    expect(err).toContain(
      'no-such-thing: cannot be read: there is no such file or folder (ENOENT). It is not the id of a specification either. There are:\n  athe-',
    )
  })
})
