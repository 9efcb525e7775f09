import { getLocale, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { currentViewer } from '@/lib/auth/current'
import { askForPasskey } from '@/lib/auth/passkeys/commands'
import { askToSignIn } from '@/lib/auth/passkeys/commands-signing-in'
import { passkeyCookieName } from '@/lib/auth/passkeys/rules'
import { passkeyCookieOf } from '@/lib/auth/sessions/cookies'
import { cookieFlags } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import { clientOf } from '@/lib/http/peer'
import { refuseCrossSite } from '@/lib/http/same-origin'
import { refusalSentence } from '@/lib/i18n/refusal'

const asked = z.object({ to: z.enum(['add', 'sign-in']) })

/**
 * What a browser is to ask its authenticator: `{options}`, and a cookie that binds the answer to this browser.
 * A refusal is a sentence: `{message}`.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const { headers } = request
  const input = asked.safeParse(await request.json().catch(() => null))
  const browser = passkeyCookieOf(headers)
  const made =
    input.success && input.data.to === 'add'
      ? await askForPasskey(await currentViewer(), browser)
      : await askToSignIn(clientOf(headers), browser)
  if (!made.ok) {
    const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
    return answer({ message: refusalSentence(t, made.refusal, locale) }, 409)
  }
  const jar = await cookies()
  // Until the browser is closed.
  jar.set(passkeyCookieName(isHttps(headers)), made.value.browser, cookieFlags(headers))
  return answer({ options: made.value.options }, 200)
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
