import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { safeNext } from '@/lib/auth/links/rules-next'
import { signInByPasskey } from '@/lib/auth/passkeys/commands-signing-in'
import { passkeyCookieOf } from '@/lib/auth/sessions/cookies'
import { keepSession } from '@/lib/auth/sessions/sign-in'
import { clientOf } from '@/lib/http/peer'
import { refuseCrossSite } from '@/lib/http/same-origin'
import { refusalSentence } from '@/lib/i18n/refusal'

const asked = z.object({ credential: z.unknown(), next: z.unknown() })

/** Signs the browser in by what its passkey signed: `{to}`, where to go. A refusal is a sentence: `{message}`. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const { headers } = request
  const { credential, next } = asked
    .catch({ credential: null, next: '/' })
    .parse(await request.json().catch(() => null))
  const opened = await signInByPasskey(clientOf(headers), {
    credential,
    browser: passkeyCookieOf(headers),
    device: deviceLabel(headers.get('user-agent')),
  })
  if (!opened.ok) {
    const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
    return answer({ message: refusalSentence(t, opened.refusal, locale) }, 409)
  }
  await keepSession(opened.value)
  return answer({ to: safeNext(next) }, 200)
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
