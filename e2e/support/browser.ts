import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** Debian's headless shell first: a context of it has no window, whose own pages cost a third of a run. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * Where a Chromium lies: BROWSER_PATH, Playwright's cache, the PATH; else it is fetched by
 * Playwright, or by Debian's packages where this is root. Throws one sentence that says what to do.
 */
export function findBrowser(say: (line: string) => void): string {
  const found = explicit() ?? cached() ?? onPath()
  if (found !== null) return found
  say('No browser is here yet; fetching one for the tests.')
  const fetched = attempt('npx', ['playwright', 'install', 'chromium']) ? cached() : null
  if (fetched !== null) return fetched
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq'])
    attempt('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell', 'fonts-noto-cjk'])
  }
  const installed = onPath()
  if (installed !== null) return installed
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium-headless-shell fonts-noto-cjk; elsewhere: npx playwright install --with-deps chromium), or name one: BROWSER_PATH=/path/to/chromium npm test',
  )
}

/**
 * A fresh profile comes from Playwright itself; as root Chromium has no sandbox to stand in. No page lives long enough to
 * be worth optimised code: compiling it took a seventh of what the pages of a run take.
 */
export const BROWSER_ARGUMENTS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--js-flags=--no-turbofan,--no-maglev',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

function explicit(): string | null {
  const path = process.env['BROWSER_PATH']
  if (path === undefined || path === '') return null
  if (existsSync(path)) return path
  throw new Error(`BROWSER_PATH names ${path}, where no browser is. Correct it, or leave it out.`)
}

function cached(): string | null {
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return places.find((place) => existsSync(place)) ?? null
}

function attempt(program: string, words: readonly string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync(program, words, { stdio: 'ignore', timeout: 240_000, env })
    return true
  } catch {
    return false
  }
}
