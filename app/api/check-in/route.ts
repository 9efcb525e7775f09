import { getLocale, getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/auth/origin'
import { refuseCrossSite } from '@/lib/auth/same-origin'
import type { Viewer } from '@/lib/auth/types'
import { checkIn, withdrawCheckIn } from '@/lib/checkins/commands'
import type { CheckInAnswer } from '@/lib/checkins/types-live'
import { refusalSentence } from '@/lib/i18n/refusal'
import type { Refusal } from '@/lib/shared/outcome'

/**
 * The one tap. A script asks for JSON; a plain form is led back to the page of its `group`. Fields:
 * `nightId`, and `act=withdraw` to take it back. Kept lean: everybody comes in the same minute.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const form = await readForm(request)
  const nightId = form.get('nightId') ?? ''
  const answer = await act(await currentViewer(), nightId, form.get('act'))
  if (request.headers.get('accept')?.includes('application/json')) return json(answer)
  // 303: the browser fetches the page, and reloading it sends nothing again.
  const back = new URL('/tonight', requestOrigin(request.headers))
  const group = form.get('group')
  if (group !== null) back.searchParams.set('group', group)
  if (!answer.ok) back.searchParams.set('refused', nightId)
  if (!answer.ok && form.get('act') === 'withdraw') back.searchParams.set('act', 'withdraw')
  return new Response(null, {
    status: 303,
    headers: { location: back.pathname + back.search, 'cache-control': 'no-store' },
  })
}

async function act(viewer: Viewer, nightId: string, what: string | null): Promise<CheckInAnswer> {
  if (what === 'withdraw') {
    const outcome = await withdrawCheckIn(viewer, nightId)
    return outcome.ok ? { ok: true, own: null } : refusal(outcome.refusal)
  }
  const outcome = await checkIn(viewer, nightId)
  if (!outcome.ok) return refusal(outcome.refusal)
  const { status, via, at } = outcome.value.checkIn
  return { ok: true, own: { status, via, at: at.toString() } }
}

async function refusal(refused: Refusal): Promise<CheckInAnswer> {
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  return { ok: false, code: refused.code, sentence: refusalSentence(t, refused, locale) }
}

function json(answer: CheckInAnswer): Response {
  return Response.json(answer, {
    status: answer.ok ? 200 : answer.code === 'SIGN_IN_FIRST' ? 401 : 409,
    headers: { 'cache-control': 'no-store' },
  })
}

/** At most the few bytes such a form has; anything else is no form of ours. */
async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  const length = Number(request.headers.get('content-length') ?? 0)
  if (!type.startsWith('application/x-www-form-urlencoded') || length > 1024) {
    return new URLSearchParams()
  }
  return new URLSearchParams(await request.text())
}
