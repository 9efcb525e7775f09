import { cookies, headers } from 'next/headers'
import { currentViewer } from '@/lib/auth/current'
import { cookieFlags, cookiesOf } from '@/lib/http/cookies'
import { isHttps, requestOrigin } from '@/lib/http/origin'
import type { Referred } from '@/lib/referrals/links/commands'
import { isFreshLink } from '@/lib/referrals/self/queries'
import { invitationAddress, tokenIn } from '@/lib/referrals/links/rules'
import { FRESH_MINUTES } from '@/lib/referrals/rules'

/**
 * How a link that was just made reaches the page that shows it: in a cookie that only that page is
 * sent, that no script reads, and that is gone after a while. So the token is in no address and in no
 * log, a reload on the way to the chat app keeps it, and it works without script. The database has
 * nothing but its hash, by which a cookie that was overtaken by another link is known.
 *
 * It holds the whole address: an action that leads to a page has Next ask itself for that page, under a
 * host that is no real address.
 */
export async function keepFreshLink({ referralId, token }: Referred): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  jar.set(nameOf(isHttps(head)), invitationAddress(requestOrigin(head), token), {
    ...cookieFlags(head),
    sameSite: 'strict',
    path: `/referrals/${referralId}`,
    maxAge: FRESH_MINUTES * 60,
  })
}

/** The address of the link that this browser made a while ago and that can be used still, or null. */
export async function freshLinkOf(referralId: string): Promise<string | null> {
  const [viewer, head] = await Promise.all([currentViewer(), headers()])
  const address = cookiesOf(head).get(nameOf(isHttps(head))) ?? ''
  const token = tokenIn(address)
  return token !== null && (await isFreshLink(viewer, referralId, token)) ? address : null
}

function nameOf(https: boolean): string {
  return https ? '__Secure-yehua-link' : 'yehua-link'
}
