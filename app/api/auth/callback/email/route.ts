import { signInHere } from '@/lib/auth/sessions/sign-in'
import { clientOf } from '@/lib/http/peer'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { tokenIn } from '@/lib/auth/links/rules-glued'
import { safeNext } from '@/lib/auth/links/rules-next'
import { refuseCrossSite } from '@/lib/http/same-origin'

/** The button of /sign-in/open. The only place where a link is used up. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossSite(request)
  if (refusal !== null) return refusal
  const turn = await countAttempt(LIMITS.openByClient, clientOf(request.headers))
  const data = await request.formData().catch(() => new FormData())
  const token = tokenIn(text(data, 'token'))
  const press = text(data, 'press')
  const next = safeNext(data.get('next'))
  if (!turn.ok) {
    const wait = String(turn.refusal.facts['minutes'] ?? 15)
    return goTo('/sign-in/open', { token, next, wait })
  }
  if (await signInHere(token, press === '' ? undefined : press)) return goTo(next)
  return goTo('/sign-in/open', { refused: '1' })
}

/** A program that follows links never signs in: it is led to the page with the button. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url)
  return goTo('/sign-in/open', {
    token: tokenIn(searchParams.get('token') ?? ''),
    next: safeNext(searchParams.get('next')),
  })
}

/** A relative Location, right behind every proxy. */
function goTo(path: string, query: Record<string, string> = {}): Response {
  const search = new URLSearchParams(query).toString()
  const location = search === '' ? path : `${path}?${search}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

function text(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.slice(0, 200) : ''
}
