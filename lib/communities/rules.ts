import { isLocale } from '@/lib/i18n/locale'
import type { CommunitySettings, CommunityView } from './types'

/** So many groups a community has at most. */
export const MAX_GROUPS = 20
export const MAX_GROUP_NAME = 60

/** What a group that is added begins with; the columns of the database have the same defaults. */
export const FIRST_GROUP = { capacity: 500, buffer: 0, about: '', kind: 'HOME' } as const

/** The settings before the set-up. The only default of the time zone. */
export const DEFAULT_SETTINGS: CommunitySettings = {
  name: '夜话',
  timeZone: 'Asia/Shanghai',
  locale: 'zh',
}

/** The settings of the community, or the defaults when there is none yet. */
export function settingsOf(
  community: Pick<CommunityView, 'name' | 'timeZone' | 'locale'> | null,
): CommunitySettings {
  if (community === null) return DEFAULT_SETTINGS
  const { name, timeZone, locale } = community
  return { name, timeZone, locale: isLocale(locale) ? locale : DEFAULT_SETTINGS.locale }
}
