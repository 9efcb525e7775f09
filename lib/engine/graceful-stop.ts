import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'

/** How long an open connection may still bring a request that was on its way: milliseconds. */
const ARRIVAL_MS = 250

/**
 * Prepares a server to end without cutting an answer. The function that it gives stops the server: no
 * new connection, every request that has begun is answered, and connections close behind their
 * answers. Resolves when all are closed, at the latest after `seconds`, which closes the rest.
 */
export function gracefulStop(server: Server): (seconds: number) => Promise<void> {
  const open = new Set<ServerResponse>()
  const state = { stopping: false, arrived: false }
  server.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
    open.add(response)
    // A client is not to send its next request over a connection that is about to close.
    if (state.stopping) response.shouldKeepAlive = false
    response.once('close', () => {
      open.delete(response)
      if (state.arrived) server.closeIdleConnections()
    })
  })
  return async (seconds) => {
    state.stopping = true
    for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), seconds * 1000)
      const arrived = setTimeout(() => {
        state.arrived = true
        server.closeIdleConnections()
      }, ARRIVAL_MS)
      // The HTTP server's own `close` ends idle connections at once, also one whose first request is
      // on its way; that of the socket below it only stops listening.
      NetServer.prototype.close.call(server, () => {
        clearTimeout(late)
        clearTimeout(arrived)
        resolve()
      })
    })
  }
}
