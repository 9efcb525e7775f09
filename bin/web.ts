import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import next from 'next'
import { answeredAsTap } from '@/app/api/check-in/fast'
import { answeredAsOffline, copyNote } from '@/app/offline'
import { answeredAsTooMany } from '@/app/too-many'
import { answerUnavailable } from '@/app/unavailable'
import { warmUp } from '@/app/warm'
import { limitDatabase } from '@/lib/db/limits'
import { gracefulStop } from '@/lib/engine/graceful-stop'
import { sayReady } from '@/lib/engine/say-ready'
import { answeredByGuard } from '@/lib/http/guard'
import { markPeer } from '@/lib/http/peer'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { stopStreams } from '@/lib/live/stream'
import { redactConsole } from '@/lib/log/console'
import { log } from '@/lib/log/log'
import { withOfflineCopies } from '@/lib/page-cache/copies'
import { withPageCache, type Handler } from '@/lib/page-cache/serve'
import { publicStamp } from '@/lib/transcripts/read/queries-stamp'
import { run } from './run'

const OPTIONS = {
  hostname: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '3000' },
  development: { type: 'boolean', default: false },
} as const
/** Requests in flight are given so long; the supervisor waits a little longer. */
const STOP_SECONDS = 10
/** Beside the folder of this program, in the build. */
const BROWSER = new URL('../browser/', import.meta.url)

// The web server: Next, and before it what must happen outside of it.
await run(async () => {
  const { hostname, port, development } = parseArgs({ options: OPTIONS }).values
  if (!development) redactConsole()
  limitDatabase('web')
  // A client that is gone without a word is noticed, and what it held open given back.
  const server = createServer({ keepAlive: true, keepAliveInitialDelay: 30_000 })
  const stop = gracefulStop(server)
  const app = next({ dev: development, hostname, port: Number(port), httpServer: server })
  await app.prepare()
  const pages = app.getRequestHandler()
  // A server that listens everywhere is asked on the loopback.
  const everywhere = hostname === '0.0.0.0' || hostname === '::'
  const address = () => ({
    host: everywhere ? '127.0.0.1' : hostname,
    port: (server.address() as AddressInfo).port,
  })
  const handle = development ? pages : keptPages(pages, address)
  server.on('request', listener(handle, development))
  server.listen(Number(port), hostname, () => {
    sayReady()
    if (!development) void warmUp({ address })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopStreams()
      void stop(STOP_SECONDS).finally(() => process.exit())
    })
  }
})

function listener(handle: Handler, development: boolean): RequestListener {
  return (request, response) => {
    markPeer(request)
    if (answeredAsTap(request, response)) return
    if (!development) answerUnavailable(request, response)
    if (answeredByGuard(request, response)) return
    if (answeredAsOffline(request, response, development ? null : BROWSER)) return
    answerRequest(handle, request, response).catch((cause: unknown) => {
      log.error({ err: cause }, 'A request failed before it was answered')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}

async function answerRequest(handle: Handler, ...[request, response]: Parameters<Handler>) {
  if (!(await answeredAsTooMany(request, response))) await handle(request, response)
}

function keptPages(
  app: Handler,
  address: () => { readonly host: string; readonly port: number },
): Handler {
  const kept = withPageCache({
    app,
    stampOf: publicStamp,
    sessions: [sessionCookieName(false), sessionCookieName(true)],
    address,
  })
  return withOfflineCopies({ app: kept, note: copyNote })
}
