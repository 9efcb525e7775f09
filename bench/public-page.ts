import autocannon from 'autocannon'
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { environmentWith } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'
import { closeDatabase } from '@/lib/db/close'
import { ensureBuild, NEXT } from '@/lib/engine/build'
import { withOwnDatabase } from './log-database'
import { publishLongTalk } from './public-page-talk'

const CONNECTIONS = 20
const SECONDS = 10

export type PublicPage = {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
  /** Of the page itself, as sent, in bytes. */
  readonly html: number
  /** All script that a cold load fetches, compressed as sent, in bytes. */
  readonly script: number
}

/** Loads the page of a long published talk as a visitor, many times over and once in a browser. */
export async function benchPublicPage(): Promise<PublicPage> {
  await ensureBuild(console.error)
  return withOwnDatabase(async () => {
    const id = await publishLongTalk()
    await closeDatabase()
    const port = String(await freePort())
    const origin = `http://127.0.0.1:${port}`
    const settings = { DATABASE_URL: databaseUrl(), PORT: port, NODE_ENV: 'production' }
    const server = spawn(process.execPath, [NEXT, 'start', '-p', port], {
      env: environmentWith(settings),
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      const url = `${origin}/talks/${id}`
      await untilReady(url)
      await load(url, 3)
      return { ...(await load(url, SECONDS)), ...(await coldLoad(url)) }
    } finally {
      const exit = once(server, 'exit')
      server.kill('SIGTERM')
      await exit
    }
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

/** What a browser with an empty cache transfers, told by the browser itself. */
async function coldLoad(url: string): Promise<{ html: number; script: number }> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
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

export function printPublicPage(page: PublicPage): void {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  console.log('\nPublic talk page, as a visitor')
  console.log(`  requests a second  ${page.rate.toFixed(0)}   (at least 300)`)
  console.log(`  p50, p99           ${page.p50} ms, ${page.p99} ms   failed ${page.failed}`)
  console.log(`  page, compressed   ${kilobytes(page.html)}`)
  console.log(`  script, compressed ${kilobytes(page.script)}   (under 90 kB)`)
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} did not answer.`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  printPublicPage(await benchPublicPage())
}
