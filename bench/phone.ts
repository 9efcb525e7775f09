import { chromium } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from '@/e2e/support/browser'
import { databaseUrl } from '@/lib/db/address'
import { ensureBuild } from '@/lib/engine/build'
import { fillStorm } from './check-in-people'
import { withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'
import { withServer } from './web-server'

/** Slow 4G, as the browser's own tools have it: bytes a second, and milliseconds. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const SLOWER = 4
const TIMES = 3

/** The page of the evening on a slow phone with an empty cache, until the button to check in reacts. */
export async function benchPhone(): Promise<Line[]> {
  await ensureBuild(console.error)
  return withOwnDatabase(async () => {
    const { people } = await fillStorm(databaseUrl(), TIMES + 1)
    return withServer(async (origin) => {
      const loads = []
      for (const { token } of people) loads.push(await load(origin, token))
      // The first one found the server cold.
      const seconds = loads.slice(1).map(({ reacts }) => reacts / 1000)
      return [
        lineOf('until the button reacts, at best', Math.min(...seconds), ' s', { max: 2 }),
        lineOf('at worst', Math.max(...seconds), ' s'),
        lineOf('page, as sent', (loads[0]?.html ?? 0) / 1000, ' kB'),
        lineOf('all script of a cold load, as sent', (loads[0]?.script ?? 0) / 1000, ' kB', {
          max: 90,
        }),
      ]
    })
  })
}

async function load(origin: string, token: string) {
  // Optimised code, which the tests of a browser do without, is what a phone has.
  const args = BROWSER_ARGUMENTS.filter((argument) => !argument.startsWith('--js-flags'))
  const browser = await chromium.launch({ executablePath: findBrowser(console.error), args })
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await context.addCookies([{ name: 'yehua-session', value: token, url: origin }])
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW_4G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const kinds = new Map<string, string>()
    const bytes = { html: 0, script: 0 }
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId)
      if (kind === 'Document') bytes.html += encodedDataLength
      if (kind === 'Script') bytes.script += encodedDataLength
    })
    await page.goto(`${origin}/tonight`, { waitUntil: 'commit' })
    // React has taken the form over once it has put its own properties there.
    const reacts = await page.waitForFunction(
      () => {
        const form = document.querySelector('form[action="/api/check-in"]')
        const taken =
          form !== null && Object.keys(form).some((key) => key.startsWith('__reactProps'))
        return taken ? performance.now() : null
      },
      undefined,
      { polling: 20, timeout: 120_000 },
    )
    const milliseconds = (await reacts.jsonValue()) ?? Infinity
    // The stream of the evening never ends, so that the network is never idle.
    await page.waitForTimeout(5_000)
    return { ...bytes, reacts: milliseconds }
  } finally {
    await browser.close()
  }
}
