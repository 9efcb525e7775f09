import { getLocale } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { prefersJson } from '@/lib/http/negotiation'
import { refuseCrossSite } from '@/lib/http/same-origin'
import type { CheckInAnswer } from '@/lib/checkins/types-live'
import { answerTap, readTap, statusOf, type TapFields } from './answer'

/**
 * The one tap, of a plain form: it is led back to the page. A script that asks for JSON gets the
 * answer itself; where many taps come at once, fast.ts answers before it comes here.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const [fields, viewer, locale] = await Promise.all([
    readTap(request.headers.get('content-type'), request.body),
    currentViewer(),
    getLocale(),
  ])
  const answer = await answerTap(viewer, fields, locale)
  if (prefersJson(request.headers.get('accept'), 'text/html')) {
    const headers = { 'cache-control': 'no-store' }
    return Response.json(answer, { status: statusOf(answer), headers })
  }
  // 303: the browser fetches the page, and reloading it sends nothing again.
  const headers = { location: wayBack(fields, answer), 'cache-control': 'no-store' }
  return new Response(null, { status: 303, headers })
}

function wayBack(fields: TapFields, answer: CheckInAnswer): string {
  const back = new URLSearchParams()
  const group = fields.get('group')
  if (group !== null) back.set('group', group)
  if (!answer.ok) back.set('refused', fields.get('nightId') ?? '')
  if (!answer.ok && fields.get('act') === 'withdraw') back.set('act', 'withdraw')
  return `/tonight?${back.toString()}`
}
