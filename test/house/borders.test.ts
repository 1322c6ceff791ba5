import { describe, expect, test } from 'vitest'
import { borderProblems } from './borders.ts'
import { findCycle, readSources, type SourceFile } from './imports.ts'

const fewest = 100
const sources = readSources('app')

function file(path: string, changed: Partial<SourceFile> = {}): SourceFile {
  return { path, lines: 10, imports: [], typesOnly: [], packages: [], clocks: [], ...changed }
}

describe('the house', () => {
  test('is seen as a whole', () => {
    expect(sources.length).toBeGreaterThan(fewest)
    for (const part of ['kernel', 'specification', 'sufficiency', 'platform', 'ui', 'features']) {
      expect(sources.filter(({ path }) => path.startsWith(`app/${part}/`)).length, part).toBeGreaterThan(2)
    }
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(fewest)
  })

  test('keeps its borders, names and sizes', () => {
    expect(sources.flatMap(borderProblems)).toEqual([])
  })

  test('has no import cycle', () => {
    expect(findCycle(sources)).toBeUndefined()
  })

  test('is made of small files: median at most 60 lines, nine of ten under 130', () => {
    const lines = sources
      .filter(({ path }) => !/\.test\.|\.generated\./.test(path))
      .map((source) => source.lines)
      .toSorted((one, two) => one - two)
    expect(lines[Math.floor(lines.length * 0.5)]).toBeLessThanOrEqual(60)
    expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThan(130)
  })
})

describe('the border check finds', () => {
  test.each([
    ['the kernel looking out', file('app/kernel/ids.ts', { imports: ['app/platform/log/log.ts'] })],
    ['a rule with a database', file('app/features/clients/rules.ts', { packages: ['kysely'] })],
    ['a rule with our database', file('app/features/clients/rules.ts', { imports: ['app/platform/database/connect.ts'] })],
    ['a rule that looks at the clock', file('app/features/clients/rules.ts', { clocks: ['Temporal.Now'] })],
    ['an action that looks at the clock', file('app/features/clients/actions.ts', { clocks: ['Date.now'] })],
    ['the platform knowing a feature', file('app/platform/mail/mail.ts', { imports: ['app/features/clients/index.ts'] })],
    ['the kit knowing the platform', file('app/ui/button/button.tsx', { imports: ['app/platform/web/house.ts'] })],
    ['a way past another feature\u2019s door', file('app/features/clients/actions.ts', { imports: ['app/features/contracts/queries.ts'] })],
    ['the application importing a test', file('app/router.ts', { imports: ['test/harness/house.ts'] })],
    ['client code importing server code', file('app/ui/x/x.client.ts', { imports: ['app/ui/x/x.tsx'] })],
    ['a page that asks the database itself', file('app/features/clients/client/page.tsx', { imports: ['app/features/clients/queries.ts'] })],
    ['a name that says nothing', file('app/features/clients/utils.ts')],
    ['a name in capitals', file('app/features/clients/ClientPage.tsx')],
    ['a file that is too long', file('app/features/clients/actions.ts', { lines: 251 })],
  ])('%s', (_what, wrong) => {
    expect(borderProblems(wrong)).toHaveLength(1)
  })

  test.each([
    [
      'a feature through its door',
      file('app/features/clients/actions.ts', { imports: ['app/features/contracts/index.ts', 'app/platform/database/connect.ts'] }),
    ],
    [
      'a page with the type of a row',
      file('app/features/clients/client/page.tsx', { imports: ['app/features/clients/queries.ts'], typesOnly: ['app/features/clients/queries.ts'] }),
    ],
    ['the clock itself', file('app/kernel/dates.ts', { clocks: ['Temporal.Now'] })],
    ['a test with the harness', file('app/features/clients/rules.test.ts', { imports: ['test/harness/house.ts'] })],
  ])('nothing wrong with %s', (_what, right) => {
    expect(borderProblems(right)).toEqual([])
  })

  test('a cycle, and names it', () => {
    const files = [file('a.ts', { imports: ['b.ts'] }), file('b.ts', { imports: ['c.ts'] }), file('c.ts', { imports: ['b.ts'] })]
    expect(findCycle(files)).toEqual(['b.ts', 'c.ts', 'b.ts'])
  })
})
