import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Two projects: `unit` needs nothing but Node; `database` gets a PostgreSQL of its own (lib/testing). */
export default defineConfig({
  resolve: { alias: { '@/': root } },
  test: {
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // After the unit tests, which use all cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
