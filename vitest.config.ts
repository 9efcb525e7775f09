import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))

/** What takes minutes begins first, so that no worker is alone with it at the end. */
class LongestFirst extends BaseSequencer {
  readonly #long = /\/lib\/engine\//u

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => this.#long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** Two projects: `unit` needs nothing but Node; `database` gets a PostgreSQL of its own (lib/testing). */
export default defineConfig({
  resolve: { alias: { '@/': root } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,app,prisma,bin,bench,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // What is pure leaves nothing behind; a module is read once a worker, not once a file.
          isolate: false,
          // What takes longer for a reason (a program is spawned, a property has thousands of runs) says so.
          testTimeout: 5_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{lib,app,prisma,bin,e2e}/**/*.db.test.ts'],
          globalSetup: ['lib/testing/global-setup.ts'],
          setupFiles: ['lib/testing/worker-setup.ts'],
          isolate: false,
          // No test of a database takes a third of this on an ordinary machine.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // One more than the cores: the tests of the supervisor wait most of their time. They begin first.
          maxWorkers: 3,
          // After the unit tests, which use all cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
