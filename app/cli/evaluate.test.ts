import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { callCommand, type Called } from '../../test/harness/command.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { specificationJsonSchema } from '../specification/read.ts'
import { practiceRecordJsonSchema } from '../sufficiency/read-record.ts'
import { run } from './evaluate.ts'

const root = join(specificationsFolder(), '..')
const records = join(root, 'examples/records')

const call = (...args: string[]): Promise<Called> => callCommand({ run }, ...args)

function evaluated(name: string, ...args: string[]) {
  return call(join(records, name), '--unit', 'H/617/2907', ...args)
}

describe('coachfolio evaluate', () => {
  it('R005: a complete record lacks nothing: exit code 0', async () => {
    const { code, out, err } = await evaluated('complete.json')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('H/617/2907 · as of 21 November 2026')
    expect(out).toContain('Nothing is missing. The rest is your assessor’s to judge.')
    expect(out).not.toContain('→')
  })

  it.each([
    ['half-way.json', '9 hours', 'Ask Tom, Client B’s line manager, to sign the contract'],
    ['unsigned-stakeholder.json', '9 of 18 hours count; 9 hours wait for Tom (line manager)', 'Ask Tom, Client B’s line manager, to sign the contract'],
    ['overlapping.json', '17 of 18 hours count; 1 hour overlaps another', 'Check the time of your session of 23 March at 09:30'],
    ['just-starting.json', '0 of 18 hours count', 'Add your first client'],
  ])('%s lacks something, says what and why: exit code 1', async (name, why, next) => {
    const { code, out } = await evaluated(name)
    expect(code).toBe(1)
    const flat = out.replaceAll(/\s+/g, ' ')
    expect(flat).toContain(name === 'half-way.json' ? 'wait for Tom (line manager)' : why)
    expect(flat).toContain(next)
  })

  it.each(readSpecifications(specificationsFolder()).flatMap((specification) => specification.units))(
    'R014: $reference: the complete example lacks nothing, the one with gaps something',
    async ({ reference }) => {
      const slug = reference.replaceAll('/', '-')
      const complete = await call(join(records, `${slug}-complete.json`), '--unit', reference)
      expect([complete.code, complete.err]).toEqual([0, ''])
      const gaps = await call(join(records, `${slug}-gaps.json`), '--unit', reference, '--json')
      expect([gaps.code, gaps.err]).toEqual([1, ''])
      expect(JSON.parse(gaps.out)).toMatchObject({ unit: reference })
    },
  )

  it('no line is wider than a terminal', async () => {
    const { out } = await evaluated('half-way.json')
    expect(out.split('\n').filter((line) => line.length > 96)).toEqual([])
  })

  it('--json prints the evaluation', async () => {
    const { code, out } = await evaluated('unsigned-stakeholder.json', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ unit: 'H/617/2907', asOf: '2026-11-21', hours: { counted: 540, waiting: 540, needed: 1080 } })
  })

  it('--as-of looks at another day', async () => {
    const { out } = await evaluated('complete.json', '--as-of', '2026-04-30', '--json')
    expect(JSON.parse(out)).toMatchObject({ asOf: '2026-04-30', hours: { counted: 540 } })
  })

  it.each([
    ['broken-values.json', /broken-values\.json:\d+: sessions\[0\]\.date: expected a day that exists, like 2026-11-21, found "2026-02-30"/],
    ['broken-values.json', /broken-values\.json:\d+: sessions\[1\]\.minutes: expected a (whole )?number, found "ninety"/],
    ['broken-references.json', /broken-references\.json:\d+: reflections\[0\]\.session: expected the id of a session in this record, found "session-Z9"/],
    ['broken-fields.json', /broken-fields\.json:\d+: sesions: expected no such field, found the field “sesions” — did you mean “sessions”\?/],
    ['broken-json.json', /broken-json\.json:\d+: the file: expected a practice record in JSON/],
    ['absent.json', /absent\.json: cannot be read: there is no such file or folder \(ENOENT\)/],
  ])('%s is refused: exit code 2', async (name, says) => {
    const { code, out, err } = await evaluated(name)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })

  it.each([
    [['--unit', 'H/617/2907'], 'Name one record file'],
    [['a.json'], 'Say which unit with --unit'],
    [['a.json', '--unit', 'X/1'], '  H/617/2907  Undertaking Effective Coaching'],
    [['a.json', '--unit', 'H/617/2907', '--as-of', '2026-02-30'], '--as-of: expected a day like 2026-11-21, found “2026-02-30”'],
    [['a.json', '--units', 'H/617/2907'], "Unknown option '--units'"],
  ])('a bad call %j says how: exit code 2', async (args, says) => {
    const { code, err } = await call(...args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('--help', async () => {
    const { code, out } = await call('--help')
    expect(code).toBe(0)
    expect(out).toContain('Exit codes: 0 nothing is missing; 1 something is missing; 2 the record or the call is bad.')
  })
})

describe('the published JSON Schemas', () => {
  it.each([
    ['practice-record.schema.json', practiceRecordJsonSchema()],
    ['specification.schema.json', specificationJsonSchema()],
  ])('%s is current', async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(join(root, 'docs/schemas', name))
  })

  it('the practice record’s takes the good examples and refuses the broken ones', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(practiceRecordJsonSchema())
    const names = readdirSync(records).filter((name) => !['broken-json.json', 'broken-references.json'].includes(name))
    const good = names.filter((name) => validate(JSON.parse(readFileSync(join(records, name), 'utf8'))))
    expect(names.length).toBeGreaterThan(5)
    expect(good).toEqual(names.filter((name) => !name.startsWith('broken-')))
  })

  it('the specification’s takes Unit 501', () => {
    const validate = new Ajv2020().compile(specificationJsonSchema())
    expect(validate(parse(readFileSync(join(root, 'specifications/ilm/level-5-effective-coaching-and-mentoring.yaml'), 'utf8')))).toBe(true)
  })
})
