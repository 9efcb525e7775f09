import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Checkup } from '@/components/naming/checkup'
import { Judging } from '@/components/naming/judging'
import { BackToDesk } from '@/components/shell/back-to'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { SearchField } from '@/components/ui/forms/search-field'
import { currentViewer } from '@/lib/auth/current'
import { canManageRules } from '@/lib/naming/policy'
import { takeApart } from '@/lib/naming/knowledge/queries'
import { nicknameSchema } from '@/lib/naming/schema'
import { goOnJudging, stopJudging, teachIt } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('naming.check')
  return { title: t('title') }
}

export default async function CheckPage({ searchParams }: PageProps<'/desk/rules/check'>) {
  const [viewer, search, t] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('naming.check'),
  ])
  if (!canManageRules(viewer)) denyAccess(viewer, '/desk/rules/check', search)
  const asked = nicknameSchema.safeParse(search['nickname'])
  const checkup = asked.success ? await takeApart(viewer, asked.data) : null
  const judging = checkup?.judging ?? null
  return (
    <div className="grid max-w-form gap-8">
      <div>
        <PageHead back={<BackToDesk place="rules" />} title={t('title')}>
          {t('intro')}
        </PageHead>
        <SearchField
          label={t('label')}
          action="/desk/rules/check"
          name="nickname"
          button={t('do')}
          defaultValue={asked.success ? asked.data : ''}
        />
      </div>
      {checkup === null ? (
        <EmptyState title={t('empty')} />
      ) : (
        <Checkup checkup={checkup} teach={teachIt} />
      )}
      {judging?.cause === 'KNOWLEDGE' ? (
        <Judging judging={judging} stop={stopJudging} resume={goOnJudging} />
      ) : null}
    </div>
  )
}
