import { defineConfig } from '@playwright/test'
import { BROWSER_ARGUMENTS } from './e2e/support/browser'

const executablePath = process.env['BROWSER_PATH']
const baseURL = process.env['E2E_ADDRESS']

/** Files that start apps of their own and last minutes: the one that comes last keeps one worker busy and the others idle. */
const LONG = ['**/crash.spec.ts', '**/setting-up.spec.ts']
/** A project of their own gives them processes of their own, which read and write other databases. */
const OWN_DATABASE = ['**/posts.spec.ts', '**/exports.spec.ts', '**/ways-in.spec.ts']

/** One built app for all; every journey has an evening of its own in it. No retries: see e2e/README.md. */
export default defineConfig({
  testDir: 'e2e',
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'own-database', testMatch: OWN_DATABASE },
    { name: 'journeys', testMatch: '**/*.spec.ts', testIgnore: [...LONG, ...OWN_DATABASE] },
  ],
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // The whole of a journey: a third of it on an ordinary machine. What is waited for has limits of its own.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    ...(baseURL === undefined ? {} : { baseURL }),
    launchOptions: {
      args: BROWSER_ARGUMENTS,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
    // Nothing is waited for that moves.
    contextOptions: { reducedMotion: 'reduce' },
    // What waits on a device is looked at where a journey is about it.
    serviceWorkers: 'block',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'off',
  },
})
