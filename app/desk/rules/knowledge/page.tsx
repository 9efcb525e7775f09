import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Judging } from '@/components/naming/judging'
import { KnowledgeListView } from '@/components/naming/knowledge-list'
import { currentViewer } from '@/lib/auth/current'
import { taughtKnowledge } from '@/lib/naming/knowledge/queries'
import { knowledgeSchema } from '@/lib/naming/schema'
import { goOnJudging, stopJudging, takeItBack, teachIt } from '../actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('naming.knowledge')
  return { title: t('title') }
}

export default async function KnowledgePage({ searchParams }: PageProps<'/desk/rules/knowledge'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(knowledgeSchema, search)
  const list = await taughtKnowledge(viewer, filter)
  if (list === null) denyAccess(viewer, '/desk/rules/knowledge')
  const { judging } = list
  return (
    <>
      <UnreadFilter unread={unread} />
      <KnowledgeListView
        list={list}
        filter={filter}
        timeZone={community.timeZone}
        teach={teachIt}
        takeBack={takeItBack}
        judging={
          judging?.cause === 'KNOWLEDGE' ? (
            <Judging judging={judging} stop={stopJudging} resume={goOnJudging} />
          ) : null
        }
      />
    </>
  )
}
