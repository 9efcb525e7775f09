import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/**
 * Prepares a server to end without cutting an answer. The function that it gives stops the server: no
 * new connection, every request that has begun is answered, and connections close behind their
 * answers. Resolves when all are closed, at the latest after `seconds`, which closes the rest.
 */
export function gracefulStop(server: Server): (seconds: number) => Promise<void> {
  const open = new Set<ServerResponse>()
  const state = { stopping: false }
  server.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
    open.add(response)
    // A client is not to send its next request over a connection that is about to close.
    if (state.stopping) response.shouldKeepAlive = false
    response.once('close', () => {
      open.delete(response)
      if (state.stopping) server.closeIdleConnections()
    })
  })
  return async (seconds) => {
    state.stopping = true
    for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), seconds * 1000)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
    })
  }
}
