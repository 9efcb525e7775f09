import autocannon from 'autocannon'
import { chromium } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from '@/e2e/support/browser'
import { closeDatabase } from '@/lib/db/close'
import { ensureBuild } from '@/lib/engine/build'
import { withOwnDatabase } from './log-database'
import { publishLongTalk } from './public-page-talk'
import { lineOf, type Line } from './table'
import { withServer } from './web-server'

const CONNECTIONS = 20
const SECONDS = 10

/** Loads the page of a long published talk as a visitor, many times over and once in a browser. */
export async function benchPublicPage(): Promise<Line[]> {
  await ensureBuild(console.error)
  return withOwnDatabase(async () => {
    const id = await publishLongTalk()
    await closeDatabase()
    return withServer(async (origin) => {
      const url = `${origin}/talks/${id}`
      await load(url, 3)
      const { rate, p50, p99, failed } = await load(url, SECONDS)
      const { html, script } = await coldLoad(url)
      return [
        lineOf('requests a second', rate, '', { min: 300 }),
        lineOf('p50', p50, ' ms'),
        lineOf('p99', p99, ' ms'),
        lineOf('failed', failed, '', { max: 0 }),
        lineOf('page, as sent', html / 1000, ' kB'),
        lineOf('all script of a cold load, as sent', script / 1000, ' kB', { max: 90 }),
      ]
    })
  })
}

async function load(url: string, duration: number) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration })
  return {
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.non2xx,
  }
}

/** What a browser with an empty cache transfers, as the browser itself counts it. */
async function coldLoad(url: string): Promise<{ html: number; script: number }> {
  const executablePath = findBrowser(console.error)
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS })
  try {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const bytes = { html: 0, script: 0 }
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId)
      if (kind === 'Document') bytes.html += encodedDataLength
      if (kind === 'Script') bytes.script += encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    return bytes
  } finally {
    await browser.close()
  }
}
