import { cookies, headers } from 'next/headers'
import { currentViewer } from '@/lib/auth/current'
import { isHttps } from '@/lib/auth/origin'
import type { Referred } from '@/lib/referrals/commands-referring'
import { isFreshLink } from '@/lib/referrals/queries'
import { FRESH_MINUTES } from '@/lib/referrals/rules-limits'

/**
 * How a link that was just made reaches the page that shows it: in a cookie that only that page is
 * sent, that no script reads, and that is gone after a while. So the token is in no address and in no
 * log, a reload on the way to the chat app keeps it, and it works without script. The database has
 * nothing but its hash, by which a cookie that was overtaken by another link is known.
 */
export async function keepFreshLink({ referralId, token }: Referred): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const secure = isHttps(head)
  jar.set(nameOf(secure), token, {
    ...{ httpOnly: true, sameSite: 'strict', secure },
    path: `/referrals/${referralId}`,
    maxAge: FRESH_MINUTES * 60,
  })
}

/** The token of the link that this browser made a while ago and that can be used still, or null. */
export async function freshLinkOf(referralId: string): Promise<string | null> {
  const [viewer, jar, head] = await Promise.all([currentViewer(), cookies(), headers()])
  const token = jar.get(nameOf(isHttps(head)))?.value
  if (token === undefined || token === '') return null
  return (await isFreshLink(viewer, referralId, token)) ? token : null
}

function nameOf(https: boolean): string {
  return https ? '__Secure-yehua-link' : 'yehua-link'
}
