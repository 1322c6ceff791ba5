import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** A limit for what hangs, never for what is slow: the machine may be busy with anything. The longest test takes half a minute. */
const hung = 900_000

const shared = { pool: 'forks' as const, environment: 'node' }

/** What a real browser walks through takes longest: begun first, it does not run alone at the end. */
const slow = [/\.journey\.ts$/, /test\/ui\//, /platform\/(postgres|auth|jobs)\//]

class SlowestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const begun = slow.flatMap((name) => files.filter(({ moduleId }) => name.test(moduleId)))
    return Promise.resolve([...begun, ...files.filter((file) => !begun.includes(file))])
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#markup' } },
  test: {
    globalSetup: ['test/harness/global-setup.ts'],
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'house',
          include: ['app/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: hung,
          hookTimeout: hung,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/journeys/**/*.journey.ts'],
          testTimeout: hung,
          hookTimeout: hung,
        },
      },
    ],
  },
})
