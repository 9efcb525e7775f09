import type { Instrumentation } from 'next'
import { config } from '@/lib/config/config'
import { closeStreams } from '@/lib/live/stream'
import { log } from '@/lib/log/log'

/** Next calls this once, before the first request: a wrong setting stops the start, not a visitor. */
export function register(): void {
  config()
  // Next waits for open requests when it is asked to stop, and a live page's never ends by itself.
  process.once('SIGTERM', closeStreams)
}

/** Next calls this for every fault in a page or route. An address may hold a secret: only its pattern is kept. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, context) => {
  log.error({ err: error, route: context.routePath, kind: context.routeType }, 'A request failed')
}
