import { cookies } from 'next/headers'
import { linkAccount, signInByAccount } from '@/lib/auth/accounts/commands'
import { accountOf, offeredProvider } from '@/lib/auth/accounts/provider'
import {
  accountCookieNames,
  accountPath,
  devicesPath,
  type Errand,
} from '@/lib/auth/accounts/rules'
import type { ProvenAccount, ProviderId } from '@/lib/auth/accounts/types'
import { currentViewer } from '@/lib/auth/current'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { accountCookiesOf } from '@/lib/auth/sessions/cookies'
import { keepSession } from '@/lib/auth/sessions/sign-in'
import { cookieFlags } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import { clientOf } from '@/lib/http/peer'

/** Where a provider of accounts sends the browser back to. What the browser kept is used up by the first answer. */
export async function comeBack(id: ProviderId, request: Request): Promise<Response> {
  if (offeredProvider(id) === null) return new Response(null, { status: 404 })
  const { headers } = request
  const { kept, errand } = accountCookiesOf(headers, id)
  await forget(headers, id)
  const turn = await countAttempt(LIMITS.providerByClient, clientOf(headers))
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const account = turn.ok && errand !== null ? await accountOf(id, query, kept) : null
  const location = await ended(id, account, errand, headers.get('user-agent'))
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** Does what the browser left for; answers where to go. */
async function ended(
  id: ProviderId,
  account: ProvenAccount | null,
  errand: Errand | null,
  agent: string | null,
): Promise<string> {
  if (errand?.to === 'link') return linked(id, account, errand.memberId)
  if (account === null || errand === null) return accountPath(id, 'failed')
  const opened = await signInByAccount(account, deviceLabel(agent))
  if (!opened.ok) return accountPath(id, 'unknown')
  await keepSession(opened.value)
  return errand.next
}

async function linked(
  id: ProviderId,
  account: ProvenAccount | null,
  memberId: string,
): Promise<string> {
  const viewer = await currentViewer()
  // Another member may have signed in meanwhile, in another tab.
  const same = viewer.kind === 'member' && viewer.memberId === memberId
  if (account === null || !same) return devicesPath(id, 'failed')
  const outcome = await linkAccount(viewer, account)
  return devicesPath(id, outcome.ok ? 'linked' : outcome.refusal.code)
}

async function forget(headers: Headers, id: ProviderId): Promise<void> {
  const jar = await cookies()
  for (const name of Object.values(accountCookieNames(id, isHttps(headers))))
    jar.set(name, '', { ...cookieFlags(headers), maxAge: 0 })
}
