import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { callCommand, type Called } from '../../test/harness/command.ts'
import { caseProblems } from '../../test/fixtures/frameworks/case-schemas.ts'
import { run } from './framework.ts'

const fixtures = 'test/fixtures/frameworks'
const folder = mkdtempSync(join(tmpdir(), 'framework-'))
afterAll(() => rmSync(folder, { recursive: true }))

const call = (...args: string[]): Promise<Called> => callCommand({ run }, ...args)

function written(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('coachfolio framework import', () => {
  it('shows the tree and says that everything was kept: exit code 0', async () => {
    const { code, out } = await call('import', `${fixtures}/standards.matrix`)
    expect(code).toBe(0)
    expect(out).toBe(
      'Listening well\nSmartEvidence; 5 statements, 3 levels\n\nA In the session\n  A.1 Gives room\n    A.1.a Waits\nTe whakarongo Te whakarongo\n  2.1 Ngā reo\n\nEverything was kept.\n',
    )
  })

  it('--check says how large it is and what could not be kept: exit code 1', async () => {
    expect(await call('import', `${fixtures}/current-moodle.csv`, '--check')).toEqual({
      code: 1,
      out: 'Gwrando’n dda\nMoodle CSV, 14 columns; 4 statements, 2 levels, 3 associations\nCould not be kept:\n  rules by which Moodle completes a competency (Line 5)\n',
      err: '',
    })
  })

  it('--json gives the counts, what could not be kept, and the framework', async () => {
    const { out } = await call('import', `${fixtures}/older-moodle.csv`, '--json')
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      format: 'moodle',
      title: 'Listening well',
      statements: 5,
      depth: 3,
      associations: 0,
      couldNotKeep: [],
      framework: { statements: [{ code: '2' }, { code: '1' }] },
    })
  })

  it('--as writes it in another format', async () => {
    const path = join(folder, 'standards.json')
    expect(await call('import', `${fixtures}/standards.matrix`, '--as', 'case', '--out', path)).toMatchObject({
      code: 0,
      err: 'Could not be kept:\n  what only Mahara uses (CFDocument)\n',
    })
    expect(caseProblems('1.1', JSON.parse(readFileSync(path, 'utf8')))).toEqual([])
  })

  it.each([
    ['{', /bad: The file: is not JSON/],
    [new Uint8Array(21_000_000).fill(0x20), /bad: has 21 MB; the most is 20 MB/],
    ['ID number\n', /bad: Line 1: has no column “Parent ID number”/],
  ])('a bad file is refused with where and why: exit code 2', async (content, words) => {
    const { code, out, err } = await call('import', written('bad', content))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
  })

  it('--json lists the problems of a bad file', async () => {
    const { code, out } = await call('import', written('bad.json', '{"framework":{}}'), '--json')
    expect([code, JSON.parse(out)]).toEqual([2, { ok: false, problems: [{ where: 'framework.name', words: 'is missing' }] }])
  })
})

describe('coachfolio framework export', () => {
  it.each(['1.0', '1.1'] as const)('writes a qualification as CASE %s that the official schema accepts', async (version) => {
    const { code, out } = await call('export', '603/7180/8', '--as', 'case', '--case-version', version, '--base-url', 'https://coaching.example.org/')
    expect(code).toBe(0)
    expect(caseProblems(version, JSON.parse(out))).toEqual([])
    expect(out).toContain(`https://coaching.example.org/ims/case/v${version.replace('.', 'p')}/CFItems/`)
  })

  it('writes a unit for Moodle to a file, says what had no place there, and reads it again', async () => {
    const path = join(folder, '501.csv')
    const { code, out, err } = await call('export', 'h6172907', '--as', 'moodle', '--out', path)
    expect([code, out.includes(`14 statements in ${path}`)]).toEqual([0, true])
    expect(err).toContain('“conceptKeywords” of statements (11 times, first: 1.1)')
    expect(readFileSync(path, 'utf8').split('\n')[1]).toMatch(/^,H\/617\/2907,"?Unit 501: /)
    expect(await call('import', path, '--check')).toMatchObject({ code: 0 })
  })

  it('names what there is when nothing is found', async () => {
    const { code, err } = await call('export', 'X/000/0000', '--as', 'case')
    expect(code).toBe(2)
    expect(err).toMatch(/^No unit or qualification “X\/000\/0000”\. There are:\n {2}603\/7180\/8 {2}ATHE Level 6 Diploma/)
  })
})

it.each([
  [[], 'Say import or export'],
  [['import'], 'Name one file'],
  [['export', 'a', 'b', '--as', 'case'], 'Name one unit or qualification'],
  [['export', 'H/617/2907'], '--as: expected case, matrix or moodle, found nothing'],
  [['export', 'H/617/2907', '--as', 'pdf'], '--as: expected case, matrix or moodle, found “pdf”'],
  [['export', 'H/617/2907', '--as', 'case', '--case-version', '2'], '--case-version: expected 1.0 or 1.1, found “2”'],
  [['export', 'H/617/2907', '--as', 'case', '--base-url', 'here'], '--base-url: expected an address like https://example.org, found “here”'],
  [['export', 'H/617/2907', '--as', 'case', '--out', '/nowhere/at/all'], '/nowhere/at/all: cannot be written: there is no such file or folder (ENOENT)'],
  [['import', '/nowhere'], '/nowhere: cannot be read: there is no such file or folder (ENOENT)'],
  [['import', 'x', '--what'], "Unknown option '--what'"],
])('a bad call %j says what is wrong: exit code 2', async (args, words) => {
  const { code, err } = await call(...args)
  expect(code).toBe(2)
  expect(err).toContain(words)
})
