import { expectationsForApplicants } from '@/lib/activity/queries-public'
import { currentCommunity } from '@/lib/communities/queries'
import { signingKey } from '@/lib/auth/secret'
import { mailReachesPeople } from '@/lib/mail/transport'
import { ruleForApplicants } from '@/lib/naming/queries-public'
import type { PublicRule } from '@/lib/naming/rules/types'
import { linkView } from '@/lib/referrals/links/queries-public'
import type { LinkView } from '@/lib/referrals/types'
import { now } from '@/lib/shared/clock'
import { writeFormTime } from './rules-form-time'

/** What the page by which a visitor applies shows. */
export type ApplyPage =
  | { readonly kind: 'LINK_GONE' }
  | { readonly kind: 'NO_MAIL' }
  | { readonly kind: 'BY_REFERRAL' }
  | {
      readonly kind: 'FORM'
      /** The member's link that the visitor came by; null without one. */
      readonly link: LinkView | null
      /** Whether the address is going to be proven by mail. */
      readonly mail: boolean
      readonly rule: PublicRule | null
      readonly expected: Awaited<ReturnType<typeof expectationsForApplicants>>
      /** When the form was handed out, to travel in it. */
      readonly began: string
    }

/**
 * All that the public form of an application reads, by the token of a member's link or without one
 * (empty). Without mail only a link leads in. No permission is needed.
 */
export async function applyPage(token: string): Promise<ApplyPage> {
  const link = token === '' ? null : await linkView(token)
  if (token !== '' && link === null) return { kind: 'LINK_GONE' }
  const mail = mailReachesPeople()
  if (link === null && (await currentCommunity())?.applyBy === 'REFERRAL')
    return { kind: 'BY_REFERRAL' }
  if (link === null && !mail) return { kind: 'NO_MAIL' }
  const [rule, expected] = await Promise.all([ruleForApplicants(), expectationsForApplicants()])
  return { kind: 'FORM', link, mail, rule, expected, began: writeFormTime(now(), signingKey()) }
}
