import type { SharedPlanChoice } from '@/lib/announcements/plan/schema'

export const SHARE_PATH = '/desk/plan/share'

/** The address of the plan to paste with another choice; what is the default stays away from it. */
export function shareAddress(
  choice: SharedPlanChoice,
  change: Partial<SharedPlanChoice> = {},
  path = SHARE_PATH,
): string {
  const { span, readers, theme, language, week, group } = { ...choice, ...change }
  const search = new URLSearchParams()
  if (week !== undefined) search.set('week', week.toString())
  if (group !== undefined) search.set('group', group)
  if (span !== 'WEEK') search.set('span', span)
  if (readers !== 'MEMBER') search.set('readers', readers)
  if (theme !== 'light') search.set('theme', theme)
  if (language !== undefined) search.set('language', language)
  const query = search.toString()
  return query === '' ? path : `${path}?${query}`
}
