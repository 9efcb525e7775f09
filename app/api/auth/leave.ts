import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { plainPage } from '@/app/plain-page'
import { mayLinkAccount } from '@/lib/auth/accounts/commands'
import { leaveForProvider, offeredProvider } from '@/lib/auth/accounts/provider'
import {
  accountCookieNames,
  accountPath,
  devicesPath,
  ERRAND_MINUTES,
  KEPT,
  writeErrand,
  type Errand,
} from '@/lib/auth/accounts/rules'
import type { ProviderId } from '@/lib/auth/accounts/types'
import { currentViewer } from '@/lib/auth/current'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { safeNext, signInAgainPath } from '@/lib/auth/links/rules-next'
import { cookieFlags } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import { clientOf } from '@/lib/http/peer'
import { escapeHtml } from '@/lib/mail/rules'

/**
 * Sends the browser to a provider of accounts, to sign in or to link an account. By a page that leads on and not by a
 * redirect: a form may send its reader to no other site (`form-action` of our policy).
 */
export async function leave(id: ProviderId, request: Request): Promise<Response> {
  const offered = offeredProvider(id)
  if (offered === null) return new Response(null, { status: 404 })
  const { headers } = request
  const turn = await countAttempt(LIMITS.providerByClient, clientOf(headers))
  if (!turn.ok) return goTo(accountPath(id, 'failed'))
  const data = await request.formData().catch(() => new FormData())
  const errand = await errandOf(id, data)
  if (typeof errand === 'string') return goTo(errand)
  const leaving = await leaveForProvider(id)
  if (leaving === null) {
    return goTo(errand.to === 'link' ? devicesPath(id, 'failed') : accountPath(id, 'failed'))
  }
  const [jar, names] = [await cookies(), accountCookieNames(id, isHttps(headers))]
  const kept = { ...cookieFlags(headers), maxAge: ERRAND_MINUTES * 60 }
  for (const part of KEPT) jar.set(names[part], leaving.kept[part] ?? '', kept)
  jar.set(names.errand, writeErrand(errand), kept)
  const t = await getTranslations('auth.accounts')
  const provider = offered.name ?? t('wechat')
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
async function errandOf(id: ProviderId, data: FormData): Promise<Errand | string> {
  if (data.get('to') !== 'link') return { to: 'sign-in', next: safeNext(data.get('next')) }
  const may = await mayLinkAccount(await currentViewer(), id)
  if (may.ok) return { to: 'link', memberId: may.value }
  return may.refusal.code === 'SIGN_IN_AGAIN'
    ? signInAgainPath('/me/devices#accounts')
    : `/sign-in?next=${encodeURIComponent('/me/devices')}`
}

/** A relative Location, right behind every proxy. */
function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
