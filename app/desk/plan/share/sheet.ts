import { planSheet } from '@/lib/announcements/plan/rules'
import type { SharedPlanChoice } from '@/lib/announcements/plan/schema'
import type { PlanSheet } from '@/lib/announcements/plan/types'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { publicOrigin } from '@/lib/http/origin'
import { localeOrDefault, type Locale } from '@/lib/i18n/locale'
import { planToShare } from '@/lib/talks/view/queries-shared'
import type { SharedPlan } from '@/lib/talks/view/types'

type Shared = { readonly plan: SharedPlan; readonly sheet: PlanSheet; readonly locale: Locale }

/** The plan that was chosen, in the words of its readers; null for whom it does not exist. */
export async function sharedSheet(
  viewer: Viewer,
  { span, readers, language, week, group }: SharedPlanChoice,
): Promise<Shared | null> {
  const [plan, community] = await Promise.all([
    planToShare(viewer, { span, date: week ?? null, group }, readers),
    currentCommunity(),
  ])
  if (plan === null || community === null) return null
  const locale = language ?? localeOrDefault(community.locale)
  const link = new URL('/schedule', publicOrigin())
  link.searchParams.set('group', plan.group.id)
  const sheet = planSheet(plan, { locale, community: community.name, link: link.href })
  return { plan, sheet, locale }
}
