import type { Instrumentation } from 'next'

/**
 * Next calls this for every fault in a page or route. Next compiles this file for its edge runtime as
 * well, which has no process to log from; hence the condition, which it resolves when it builds.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { log, withRequestId } = await import('@/lib/log/log')
  // Set by proxy.ts. The address may hold a secret: only its pattern is kept.
  const id = String(request.headers['x-request-id'] ?? '')
  const facts = { err: error, route: context.routePath, kind: context.routeType }
  withRequestId(id, () => log.error(facts, 'A request failed'))
}
