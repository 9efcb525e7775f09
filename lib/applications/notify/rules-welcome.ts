import { Temporal } from 'temporal-polyfill'
import type { WelcomeFacts } from '@/lib/announcements/rules-welcome'
import { LOCALES, type Locale, localeOrDefault } from '@/lib/i18n/locale'

/** Where a claim link leads once it has signed its member in. */
export const FIRST_STEPS = '/welcome'

/** How long one is new: days of 24 hours. */
const NEW_DAYS = 30

/** Whether a member joined, or came back, so lately that the first steps are still of use to them. */
export function isNewcomer(
  member: {
    readonly joinedAt: Temporal.Instant
    readonly events: readonly { readonly kind: string; readonly at: Temporal.Instant }[]
  },
  now: Temporal.Instant,
): boolean {
  const since = now.subtract({ hours: NEW_DAYS * 24 })
  const came = member.events.filter(({ kind }) => kind === 'ADMITTED' || kind === 'RETURNED')
  return [member.joinedAt, ...came.map(({ at }) => at)].some(
    (at) => Temporal.Instant.compare(at, since) > 0,
  )
}

type Admitted = {
  readonly member: {
    readonly displayName: string
    readonly company: string | null
    readonly position: string | null
    readonly showCompany: boolean
    readonly status: string
  } | null
  readonly referral: { readonly showAs: string } | null
  readonly group: { readonly name: string }
}

/** The member as they are seen by the group now; null while there is no member to welcome. */
export function welcomeFacts({ member, referral, group }: Admitted): WelcomeFacts | null {
  if (member?.status !== 'ACTIVE') return null
  return {
    name: member.displayName,
    company: member.showCompany ? member.company : null,
    position: member.position,
    referrer: referral?.showAs ?? null,
    group: group.name,
  }
}

/** The languages of a welcome, the community's first. */
export function welcomeLocales(community: { readonly locale: string }): readonly Locale[] {
  const first = localeOrDefault(community.locale)
  return [first, ...LOCALES.filter((locale) => locale !== first)]
}
