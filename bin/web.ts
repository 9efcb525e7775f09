import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import next from 'next'
import { sessionCookieName } from '@/lib/auth/rules-sessions'
import { log } from '@/lib/log/log'
import { withPageCache } from '@/lib/page-cache/serve'
import { publicStamp } from '@/lib/transcripts/queries-stamp'
import { run } from './run'

// The built app, with the pages that everyone reads kept before it.
await run(async () => {
  const { values } = parseArgs({
    options: { hostname: { type: 'string' }, port: { type: 'string' } },
  })
  const port = Number(values.port ?? 3000)
  const hostname = values.hostname ?? '127.0.0.1'
  const app = next({ dev: false, hostname, port })
  await app.prepare()
  const handle = withPageCache({
    app: app.getRequestHandler(),
    stampOf: publicStamp,
    sessions: [sessionCookieName(false), sessionCookieName(true)],
    // A server that listens everywhere is asked on the loopback.
    address: () => ({ host: isEverywhere(hostname) ? '127.0.0.1' : hostname, port: heardOn() }),
  })
  const server = createServer((request, response) => {
    handle(request, response).catch((cause: unknown) => {
      log.error({ err: cause }, 'a request failed before it was answered')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const heardOn = () => (server.address() as AddressInfo).port
  server.listen(port, hostname)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
      process.exit()
    })
  }
})

function isEverywhere(hostname: string): boolean {
  return hostname === '0.0.0.0' || hostname === '::'
}
