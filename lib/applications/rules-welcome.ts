import { welcomeText } from '@/lib/announcements/rules-welcome'
import { isLocale, LOCALES, type Locale } from '@/lib/i18n/locale'

/** Where a claim link leads once it has signed its member in. */
export const FIRST_STEPS = '/welcome'

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

/**
 * Introduces the member to the group as they are seen now, in the community's language first. Empty
 * while there is nobody to welcome.
 */
export function welcomeTexts(
  { member, referral, group }: Admitted,
  community: { readonly locale: string },
): { readonly locale: Locale; readonly text: string }[] {
  if (member?.status !== 'ACTIVE') return []
  const facts = {
    name: member.displayName,
    company: member.showCompany ? member.company : null,
    position: member.position,
    referrer: referral?.showAs ?? null,
    group: group.name,
  }
  const first: Locale = isLocale(community.locale) ? community.locale : 'zh'
  return [first, ...LOCALES.filter((locale) => locale !== first)].map((locale) => ({
    locale,
    text: welcomeText(locale, facts),
  }))
}
