import type { Instrumentation } from 'next'

/**
 * Next calls this once, before the first request: from then on every request says who really sent it,
 * on which rate limits and the demo's one tap stand; and the check-in of the page's script is answered
 * before Next sees it.
 */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { markPeers } = await import('@/lib/auth/peer')
  markPeers()
  const { openTapDoor } = await import('@/app/api/check-in/door')
  openTapDoor()
}

/**
 * Next calls this for every fault in a page or route. Next compiles this file for its edge runtime as
 * well, which has no process to log from; hence the condition, which it resolves when it builds.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { log } = await import('@/lib/log/log')
  // The address may hold a secret: only its pattern is kept.
  log.error({ err: error, route: context.routePath, kind: context.routeType }, 'A request failed')
}
