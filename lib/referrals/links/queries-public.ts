import { hashToken } from '@/lib/auth/tokens'
import { readable } from '@/lib/db/transaction'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { findOpenLink } from './store'
import type { LinkView } from '@/lib/referrals/types'

/**
 * What the holder of a link may see of it. Null when it is unknown, used up, expired or replaced, or
 * its referrer is gone: the answer does not show which.
 */
export async function linkView(token: string): Promise<LinkView | null> {
  const found = await findOpenLink(readable(), hashToken(token), toDate(now()))
  if (found === null) return null
  return {
    referralId: found.id,
    showAs: found.showAs,
    expiresAt: toInstant(found.expiresAt),
    group: found.group,
    described: {
      name: found.name,
      company: found.company,
      position: found.position,
      city: found.city,
      nickname: found.nickname,
    },
  }
}
