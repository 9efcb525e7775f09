import { cookies } from 'next/headers'
import { linkAccount, signInByAccount } from '@/lib/auth/accounts/commands'
import { accountOf, providerName } from '@/lib/auth/accounts/provider'
import { oidcCookieNames, type Errand } from '@/lib/auth/accounts/rules'
import type { ProvenAccount } from '@/lib/auth/accounts/types'
import { currentViewer } from '@/lib/auth/current'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { oidcCookiesOf } from '@/lib/auth/sessions/cookies'
import { keepSession } from '@/lib/auth/sessions/sign-in'
import { cookieFlags } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import { clientOf } from '@/lib/http/peer'

/** Where the identity provider sends the browser back to. What the browser kept is used up by the first answer. */
export async function GET(request: Request): Promise<Response> {
  if (providerName() === null) return new Response(null, { status: 404 })
  const { headers } = request
  const { kept, errand } = oidcCookiesOf(headers)
  await forget(headers)
  const turn = await countAttempt(LIMITS.providerByClient, clientOf(headers))
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const account = turn.ok && errand !== null ? await accountOf(query, kept) : null
  const location = await ended(account, errand, headers.get('user-agent'))
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** Does what the browser left for; answers where to go. */
async function ended(
  account: ProvenAccount | null,
  errand: Errand | null,
  agent: string | null,
): Promise<string> {
  if (errand?.to === 'link') return linked(account, errand.memberId)
  if (account === null || errand === null) return '/sign-in/account?failed=1'
  const opened = await signInByAccount(account, deviceLabel(agent))
  if (!opened.ok) return '/sign-in/account'
  await keepSession(opened.value)
  return errand.next
}

async function linked(account: ProvenAccount | null, memberId: string): Promise<string> {
  const viewer = await currentViewer()
  // Another member may have signed in meanwhile, in another tab.
  const same = viewer.kind === 'member' && viewer.memberId === memberId
  if (account === null || !same) return '/me/devices?account=failed#accounts'
  const outcome = await linkAccount(viewer, account)
  return `/me/devices?account=${outcome.ok ? 'linked' : outcome.refusal.code}#accounts`
}

async function forget(headers: Headers): Promise<void> {
  const jar = await cookies()
  for (const name of Object.values(oidcCookieNames(isHttps(headers))))
    jar.set(name, '', { ...cookieFlags(headers), maxAge: 0 })
}
