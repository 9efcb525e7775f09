import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { plainPage } from '@/app/plain-page'
import { mayLinkAccount } from '@/lib/auth/accounts/commands'
import { KEPT, leaveForProvider, providerName } from '@/lib/auth/accounts/provider'
import {
  ERRAND_MINUTES,
  oidcCookieNames,
  writeErrand,
  type Errand,
} from '@/lib/auth/accounts/rules'
import { currentViewer } from '@/lib/auth/current'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { safeNext, signInAgainPath } from '@/lib/auth/links/rules-next'
import { cookieFlags } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import { clientOf } from '@/lib/http/peer'
import { refuseCrossSite } from '@/lib/http/same-origin'
import { escapeHtml } from '@/lib/mail/rules'

/**
 * Sends the browser to the identity provider, to sign in or to link an account. By a page that leads on and not by a
 * redirect: a form may send its reader to no other site (`form-action` of our policy).
 */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const provider = providerName()
  if (provider === null) return new Response(null, { status: 404 })
  const { headers } = request
  const data = await request.formData().catch(() => new FormData())
  const turn = await countAttempt(LIMITS.providerByClient, clientOf(headers))
  if (!turn.ok) return goTo('/sign-in/account?failed=1')
  const errand = await errandOf(data)
  if (typeof errand === 'string') return goTo(errand)
  const leaving = await leaveForProvider()
  if (leaving === null) {
    return goTo(errand.to === 'link' ? '/me/devices?account=failed' : '/sign-in/account?failed=1')
  }
  const [jar, names] = [await cookies(), oidcCookieNames(isHttps(headers))]
  const kept = { ...cookieFlags(headers), maxAge: ERRAND_MINUTES * 60 }
  for (const part of KEPT) jar.set(names[part], leaving.kept[part], kept)
  jar.set(names.errand, writeErrand(errand), kept)
  const t = await getTranslations('auth.accounts')
  const link = { href: escapeHtml(leaving.address), words: escapeHtml(t('go', { provider })) }
  const words = {
    title: escapeHtml(t('going', { provider })),
    text: escapeHtml(t('goingText')),
    links: [link],
  }
  return new Response(plainPage(headers, words, headers.get('x-nonce') ?? '').html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      refresh: `0; url=${leaving.address}`,
    },
  })
}

/** What the browser leaves for, or where it has to go first. */
async function errandOf(data: FormData): Promise<Errand | string> {
  if (data.get('to') !== 'link') return { to: 'sign-in', next: safeNext(data.get('next')) }
  const may = await mayLinkAccount(await currentViewer())
  if (may.ok) return { to: 'link', memberId: may.value }
  return may.refusal.code === 'SIGN_IN_AGAIN'
    ? signInAgainPath('/me/devices#accounts')
    : `/sign-in?next=${encodeURIComponent('/me/devices')}`
}

/** A relative Location, right behind every proxy. */
function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
