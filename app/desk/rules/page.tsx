import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskRules } from '@/components/naming/desk-rules'
import { Judging } from '@/components/naming/judging'
import { currentViewer } from '@/lib/auth/current'
import { rulesDesk } from '@/lib/naming/rules/queries'
import { goOnJudging, stopJudging } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('naming')
  return { title: t('title') }
}

export default async function DeskRulesPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const desk = await rulesDesk(viewer)
  if (desk === null) denyAccess(viewer, '/desk/rules')
  const { judging } = desk
  return (
    <DeskRules
      desk={desk}
      timeZone={community.timeZone}
      judging={
        judging === null ? null : (
          <Judging judging={judging} stop={stopJudging} resume={goOnJudging} />
        )
      }
    />
  )
}
