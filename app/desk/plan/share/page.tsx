import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { PlanToShare } from '@/components/announcements/plan-to-share'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PLAN_TEXT, planFacts } from '@/lib/announcements/plan/rules'
import { sharedPlanSchema } from '@/lib/announcements/plan/schema'
import { currentViewer } from '@/lib/auth/current'
import { pastedIn } from '@/lib/texts/queries'
import { sharedSheet } from './sheet'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planSheet')
  return { title: t('title'), robots: { index: false } }
}

export default async function SharePlanPage({ searchParams }: PageProps<'/desk/plan/share'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const { filter: choice, unread } = readFilter(sharedPlanSchema, search)
  const shared = await sharedSheet(viewer, choice)
  if (shared === null) denyAccess(viewer, '/desk/plan/share')
  const { plan, sheet, locale } = shared
  return (
    <>
      <UnreadFilter unread={unread} />
      <PlanToShare
        plan={plan}
        choice={{ ...choice, language: locale }}
        sheet={sheet}
        text={(await pastedIn(locale, PLAN_TEXT))(planFacts(locale, sheet))}
      />
    </>
  )
}
