import type { CommunityView } from '@/lib/communities/types'
import { DEFAULT_SETTINGS } from '@/lib/communities/rules'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/** What the form of the community is made from, by the names of its fields. Pure. */
export function communityForm({
  name,
  about,
  locale,
  contact,
}: Pick<CommunityView, 'name' | 'about' | 'locale' | 'contact'>): BasedOn {
  return basedOn({ name, about, locale, contact })
}

export type OpenToVisitors = Pick<
  CommunityView,
  'visitors' | 'talkVisibility' | 'foundVisibility' | 'applyBy'
>

/** The same of the form of the calendar. */
export function calendarForm({
  country,
  noticeHours,
}: Pick<CommunityView, 'country' | 'noticeHours'>): BasedOn {
  return basedOn({ country, noticeHours })
}

/** The same of the form of what visitors see. */
export function visitorsForm({ visitors, ...others }: OpenToVisitors): BasedOn {
  const { talkVisibility, foundVisibility, applyBy } = others
  return basedOn({ ...visitors, talkVisibility, foundVisibility, applyBy })
}

/** What a new community begins with; the columns of its row have the same defaults. */
export const DEFAULT_COMMUNITY = {
  name: DEFAULT_SETTINGS.name,
  about: '',
  locale: DEFAULT_SETTINGS.locale,
  contact: '',
}
export const DEFAULT_VISITORS: OpenToVisitors = {
  visitors: { plan: true, speakers: true, archive: true, wishes: false },
  talkVisibility: 'PUBLIC',
  foundVisibility: 'MEMBERS',
  applyBy: 'ANYONE',
}
export const DEFAULT_CALENDAR = { country: '', noticeHours: 24 }
