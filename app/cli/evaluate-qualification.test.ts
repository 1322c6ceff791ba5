import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { callCommand, type Called } from '../../test/harness/command.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { run } from './evaluate.ts'
import { findTarget, inForceFirst } from './evaluation-target.ts'

const records = join(specificationsFolder(), '../examples/records')
const scratch = mkdtempSync(join(tmpdir(), 'evaluate-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const call = (...args: string[]): Promise<Called> => callCommand({ run }, ...args)

/** An example with other units held, kept as a file of its own. */
function holding(name: string, holdings: unknown[]): string {
  const path = join(scratch, `${holdings.length}-${name}`)
  const record = JSON.parse(readFileSync(join(records, name), 'utf8')) as Record<string, unknown>
  writeFileSync(path, JSON.stringify({ ...record, holdings }))
  return path
}

const diploma = ['--qualification', '603/7180/8', '--pathway', 'business']

describe('evaluate --qualification', () => {
  it.each([
    ['603/7180/8', 'business', 'athe-603-7180-8-business'],
    ['603/7180/8', 'education', 'athe-603-7180-8-education'],
    ['603/7181/X', 'business', 'athe-603-7181-x-business'],
    ['603/7181/X', 'education', 'athe-603-7181-x-education'],
    ['603/7182/1', 'business', 'athe-603-7182-1-business'],
    ['603/7182/1', 'education', 'athe-603-7182-1-education'],
    ['ilm-level-5-certificate', undefined, 'ilm-level-5-certificate'],
    ['ilm-level-5-diploma', undefined, 'ilm-level-5-diploma'],
  ])('R108: %s %s: the complete example lacks nothing, the one with gaps something', async (reference, pathway, slug) => {
    const asked = ['--qualification', reference, ...(pathway === undefined ? [] : ['--pathway', pathway])]
    const complete = await call(join(records, `${slug}-complete.json`), ...asked)
    expect([complete.code, complete.err]).toEqual([0, ''])
    expect(complete.out).toContain('Nothing is missing. The rest is your assessor’s to judge.')
    const gaps = await call(join(records, `${slug}-gaps.json`), ...asked)
    expect([gaps.code, gaps.err]).toEqual([1, ''])
    expect(gaps.out).toMatch(/\d+ things are missing, in \d of \d units\./)
    expect(gaps.out.split('\n').filter((line) => line.length > 96)).toEqual([])
  })

  it('R037: says unit by unit what is lacking, and which unit is there by prior learning', async () => {
    const { out } = await call(join(records, 'athe-603-7180-8-business-gaps.json'), ...diploma)
    const flat = out.replaceAll(/\s+/g, ' ')
    expect(flat).toContain('● R/618/6480 · Principles and practices of coaching and mentoring · 11 credits, 43 GLH · you have it: prior learning is recognised')
    expect(flat).toContain('11 of 43 credits and 43 of 163 guided learning hours are there.')
    expect(flat).toMatch(/D\/618\/6482 · Coaching for business\/organisational improvement ◧ \d\.\d/)
    expect(flat).not.toContain('R/618/6480 · Principles and practices of coaching and mentoring ◧')
  })

  it('R110: a unit passed stands on its own where the combination is not met, and one that does not fit it stands beside', async () => {
    const file = holding('athe-603-7180-8-business-complete.json', [
      { unit: 'R/618/6480', by: 'result' },
      { unit: 'k 618 6484', by: 'result' },
    ])
    const { code, out } = await call(file, ...diploma, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      qualification: 'athe-603-7180-8',
      missing: 0,
      combined: { achieved: false, elsewhere: ['K/618/6484'], beside: [], unitCredit: ['R/618/6480', 'K/618/6484'], credits: { achieved: 11, needed: 43 } },
    })
    const words = (await call(file, ...diploma)).out.replaceAll(/\s+/g, ' ')
    expect(words).toContain('there is unit credit for R/618/6480 and K/618/6484.')
    expect(words).toContain('K/618/6484 counts on another pathway, not on this one.')
  })

  it('R110: a unit of another awarding organisation stands beside, and its credit is none of this qualification’s', async () => {
    const file = holding('just-starting.json', [
      { unit: 'H/617/2907', by: 'result' },
      { unit: 'R/618/6480', by: 'result' },
    ])
    const { out } = await call(file, ...diploma)
    const words = out.replaceAll(/\s+/g, ' ')
    expect(words).toContain('there is unit credit for R/618/6480. H/617/2907 does not count toward this qualification.')
  })

  it('R008: a Certificate’s holder needs Unit 502 alone for the Diploma', async () => {
    const held = ['D/617/2906', 'H/617/2907', 'M/617/2909'].map((unit) => ({ unit, by: 'result' }))
    const top = holding('ilm-level-5-certificate-complete.json', held)
    const { code, out } = await call(top, '--qualification', 'ilm-level-5-diploma', '--json')
    const { combined, units } = JSON.parse(out) as { combined: unknown; units: { reference: string; by?: string; evaluation?: { missing: number } }[] }
    expect(code).toBe(1)
    expect(combined).toMatchObject({ missing: ['K/617/2908'], beside: ['H/617/2907'] })
    expect(units.map(({ reference, by, evaluation }) => [reference, by, (evaluation?.missing ?? 0) > 0])).toEqual([
      ['D/617/2906', 'result', false],
      ['K/617/2908', undefined, true],
      ['M/617/2909', 'result', false],
    ])
  })

  it('R012: without a pathway the one whose units are begun is taken', async () => {
    const { out } = await call(join(records, 'athe-603-7180-8-education-complete.json'), '--qualification', '60371808', '--json')
    expect(JSON.parse(out)).toMatchObject({ combined: { pathway: { id: 'education' } }, missing: 0 })
  })

  it('one step that serves several units is named once, with all of them, and comes first', async () => {
    const { out } = await call(join(records, 'just-starting.json'), ...diploma, '--json')
    const { nextSteps } = JSON.parse(out) as { nextSteps: { words: string; units: string[] }[] }
    expect(nextSteps[0]).toMatchObject({ words: 'Add your first client', units: ['D/618/6482', 'H/618/6483'] })
    expect(nextSteps.filter(({ words }) => words === 'Add your first client')).toHaveLength(1)
  })

  it.each<[string, string, unknown[], string]>([
    [
      'R012: every unit held, of both pathways',
      '603/7182/1',
      ['R/618/6480', 'Y/618/6481', 'H/618/6483', 'M/618/6485'].map((unit) => ({ unit, by: 'result' })),
      'Every unit is there. The rules of combination are met.',
    ],
    [
      'R037: every unit exempted',
      '603/7181/X',
      ['R/618/6480', 'Y/618/6481', 'K/618/6484'].map((unit) => ({ unit, by: 'exemption' })),
      '3 units are there by exemption alone. An exemption is from part of a qualification: ask the awarding organisation.',
    ],
  ])('%s: nothing is left for an assessor, and the verdict does not send the learner to one', async (_title, reference, held, verdict) => {
    const { code, out } = await call(holding('just-starting.json', held), '--qualification', reference)
    const flat = out.replaceAll(/\s+/g, ' ')
    expect([code, flat.includes(verdict), flat.includes('your assessor’s to judge')]).toEqual([0, true, false])
    expect(flat.includes('The units of ATHE Level 6 Certificate in Mentoring (for People in Education and/or Training) are all there.')).toBe(held.length === 4)
    expect(out.split('\n').filter((line) => line.length > 96)).toEqual([])
  })

  it('R017: of two editions of a unit the one in force on the day is asked', () => {
    const all = readSpecifications(specificationsFolder())
    const first = all.find(({ units }) => units.some(({ reference }) => reference === 'Y/618/6481'))
    if (first === undefined) throw new Error('No unit')
    const second = { ...first, id: 'second', supersedes: first.id, validFrom: '2026-09-01', units: first.units.map((unit) => ({ ...unit, title: 'Newer' })) }
    const titleOn = (day: string) => {
      const target = findTarget(inForceFirst([...all, second], day), { unit: 'Y/618/6481' })
      return 'unit' in target ? target.unit.title : target
    }
    expect([titleOn('2026-08-31'), titleOn('2026-09-01')]).toEqual(['Personal development for coaches and mentors', 'Newer'])
    expect(titleOn('2020-01-01')).toBe('Personal development for coaches and mentors')
  })

  it('a result later than the day asked about is not there yet', async () => {
    const file = holding('athe-603-7180-8-business-complete.json', [{ unit: 'R/618/6480', by: 'result', date: '2026-12-01' }])
    expect(JSON.parse((await call(file, ...diploma, '--json')).out)).toMatchObject({ combined: { credits: { achieved: 0 } } })
    expect(JSON.parse((await call(file, ...diploma, '--json', '--as-of', '2026-12-01')).out)).toMatchObject({ combined: { credits: { achieved: 11 } } })
  })

  it.each([
    [['--qualification', '999/1'], '--qualification: no qualification “999/1”. There are:\n  603/7180/8  ATHE Level 6 Diploma in Coaching and Mentoring'],
    [
      ['--qualification', '603/7180/8', '--pathway', 'sport'],
      '--pathway: no pathway “sport” in ATHE Level 6 Diploma in Coaching and Mentoring. There are:\n  business',
    ],
    [['--qualification', 'ilm-level-5-diploma', '--pathway', 'business'], 'It has none.'],
    [['--unit', 'H/617/2907', '--qualification', '603/7180/8'], 'Say --unit or --qualification, not both'],
    [['--unit', 'H/617/2907', '--pathway', 'business'], '--pathway goes with --qualification'],
  ])('a bad call %j says how: exit code 2', async (args, says) => {
    const { code, err } = await call(join(records, 'complete.json'), ...args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it.each([
    [[{ unit: 'X/1', by: 'result' }], 'holdings[0].unit: expected the reference of a unit, like H/617/2907, found "X/1"'],
    [[{ unit: 'D/617/2906', by: 'luck' }], 'holdings[0].by: expected'],
    [
      [
        { unit: 'D/617/2906', by: 'result' },
        { unit: 'D/617/2906', by: 'exemption' },
      ],
      'holdings[1].unit: expected a unit named once, found "D/617/2906"',
    ],
  ])('what is held cannot be %j: exit code 2', async (held, says) => {
    const { code, out, err } = await call(holding('complete.json', held), ...diploma)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(says)
  })
})
