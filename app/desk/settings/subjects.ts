import { getLocale, getTranslations } from 'next-intl/server'
import { Temporal } from 'temporal-polyfill'
import { policies } from '@/lib/activity/policies/queries'
import { writtenTexts } from '@/lib/settings/texts/queries'
import type { Viewer } from '@/lib/auth/types'
import { countryName } from '@/lib/communities/rules-countries'
import { currentCommunity, currentSettings, isDeskByPasskey } from '@/lib/communities/queries'
import { openGroups } from '@/lib/communities/rules-groups'
import { dayOf, zoneName } from '@/lib/i18n/dates'
import { weekdaysInWords } from '@/lib/i18n/weekdays'
import { roleHolders } from '@/lib/members/roles/queries'
import { rulesDesk } from '@/lib/naming/rules/queries'
import { weeksInForce } from '@/lib/nights/templates/queries'
import { quotaPolicies } from '@/lib/quotas/queries-policy'
import { seatPolicies } from '@/lib/seats/policies/queries'
import { writtenMails } from '@/lib/settings/mails/queries'
import type { Subject } from '@/lib/settings/rules'
import { drawPolicies } from '@/lib/speaker-draws/queries'
import { termsOf } from '@/lib/speaker-draws/rules'
import { bookingPolicies } from '@/lib/talks/bookings/queries'
import type { Version } from '@/lib/versioned/types'

/** Where a subject of the settings is changed. */
export const SUBJECT_PAGES: Readonly<Record<Subject, string>> = {
  community: '/desk/settings/community',
  visitors: '/desk/settings/visitors',
  deskSignIn: '/desk/settings/sign-in',
  evenings: '/desk/settings/evenings',
  holidays: '/desk/settings/holidays',
  bookings: '/desk/settings/bookings',
  draws: '/desk/settings/draws',
  groups: '/desk/settings/groups',
  texts: '/desk/settings/texts',
  mails: '/desk/settings/mails',
  roles: '/desk/settings/roles',
  naming: '/desk/rules',
  referrals: '/desk/referrals/policy',
  seats: '/desk/seats/policy',
  activity: '/desk/activity/policy',
}

/** What each subject holds now, in one line of the reader's language; null where nothing is set yet. */
export const HOLDS_NOW: Readonly<Record<Subject, (viewer: Viewer) => Promise<string | null>>> = {
  community: async () => {
    const [community, locale, t] = await Promise.all([
      currentCommunity(),
      getLocale(),
      getTranslations('settings.community'),
    ])
    if (community === null) return null
    const { name, timeZone, locale: spoken } = community
    return [name, t(spoken === 'en' ? 'en' : 'zh'), zoneName(locale, timeZone)].join(' · ')
  },
  visitors: async () => {
    const [community, t] = await Promise.all([
      currentCommunity(),
      getTranslations('settings.visitors'),
    ])
    if (community === null) return null
    const seen = (['plan', 'speakers', 'archive'] as const).filter(
      (sight) => community.visitors[sight],
    )
    const sees = seen.length === 0 ? t('none') : seen.map((one) => t(`sight.${one}`)).join(' · ')
    return t('now', { sees })
  },
  deskSignIn: async () => {
    const [on, t] = await Promise.all([isDeskByPasskey(), getTranslations('settings.deskSignIn')])
    return on ? t('nowOn') : t('nowOff')
  },
  evenings: async () => {
    const [weeks, locale, t] = await Promise.all([
      weeksInForce(),
      getLocale(),
      getTranslations('settings.evenings'),
    ])
    const said = weeks.map(({ group, terms }) => {
      const days = weekdaysInWords(locale, terms.weekdays)
      const week = days === '' ? t('noWeekdays') : `${days} ${terms.clocks.starts}`
      return weeks.length === 1 ? week : `${group.name} ${week}`
    })
    return said.length === 0 ? null : said.join(' · ')
  },
  holidays: async () => {
    const [community, locale, t] = await Promise.all([
      currentCommunity(),
      getLocale(),
      getTranslations('holidays'),
    ])
    if (community === null) return null
    return community.country === '' ? t('noCountry') : countryName(locale, community.country)
  },
  bookings: async (viewer) => {
    const [found, t] = await Promise.all([
      bookingPolicies(viewer),
      getTranslations('settings.bookings'),
    ])
    if (found === null) return null
    const { weeksAhead, atOnce } = found.inForce
    if (weeksAhead === 0) return t('nowClosed')
    return t(atOnce ? 'nowAtOnce' : 'nowAfterYes')
  },
  draws: async (viewer) => {
    const [found, t] = await Promise.all([drawPolicies(viewer), getTranslations('settings.draws')])
    return found === null ? null : t('details', termsOf(found.inForce))
  },
  groups: async () => {
    const [community, t] = await Promise.all([currentCommunity(), getTranslations('settings')])
    const groups = openGroups(community?.groups ?? [])
    const seats = groups.reduce((sum, { capacity }) => sum + capacity, 0)
    return t('groupsNow', { count: groups.length, seats })
  },
  texts: async (viewer) => {
    const [settings, t] = await Promise.all([currentSettings(), getTranslations('settings')])
    const written = await writtenTexts(viewer, settings.locale)
    return written === null ? null : t('textsNow', { count: written.size })
  },
  mails: async (viewer) => {
    const [settings, t] = await Promise.all([currentSettings(), getTranslations('settings')])
    const written = await writtenMails(viewer, settings.locale)
    return written === null ? null : t('mailsNow', { count: written.size })
  },
  roles: async (viewer) => {
    const [holders, t] = await Promise.all([roleHolders(viewer), getTranslations('settings.roles')])
    const people = new Set([...(holders?.values() ?? [])].flat().map(({ id }) => id))
    return t('now', { count: people.size })
  },
  naming: async (viewer) => {
    const versions = (await rulesDesk(viewer))?.versions ?? []
    return versionSince(versions.find(({ state }) => state === 'IN_FORCE'))
  },
  referrals: async (viewer) => versionSince((await quotaPolicies(viewer))?.inForce),
  seats: async (viewer) => versionSince((await seatPolicies(viewer))?.inForce),
  activity: async (viewer) => versionSince((await policies(viewer))?.inForce),
}

/** A version and the first day on which it holds. */
async function versionSince(inForce: Version | undefined): Promise<string | null> {
  if (inForce === undefined) return null
  const [{ timeZone }, locale, t] = await Promise.all([
    currentSettings(),
    getLocale(),
    getTranslations('settings'),
  ])
  const { version, effectiveFrom } = inForce
  const at =
    typeof effectiveFrom === 'number'
      ? Temporal.Instant.fromEpochMilliseconds(effectiveFrom)
      : effectiveFrom
  return t('versionSince', { version, day: dayOf(locale, at, timeZone) })
}
