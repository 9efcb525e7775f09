import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { MemberRules } from '@/components/naming/member-rules'
import { OpenDrafts } from '@/components/naming/open-drafts'
import { currentViewer } from '@/lib/auth/current'
import { checkNickname, findingOf } from '@/lib/naming/queries'
import { rulesForMembers } from '@/lib/naming/rules/queries'
import { nicknameSchema } from '@/lib/naming/schema'
import { acknowledge, comment, withdraw } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('naming')
  return { title: t('title'), robots: { index: false } }
}

export default async function RulesPage({ searchParams }: PageProps<'/rules'>) {
  const [viewer, community, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('seats.place'),
  ])
  const page = await rulesForMembers(viewer)
  if (page === null) denyAccess(viewer, '/rules')
  const viewerId = viewer.kind === 'member' ? viewer.memberId : null
  const asked = nicknameSchema.safeParse(search['nickname'])
  const [own, tried] = await Promise.all([
    viewerId === null ? null : findingOf(viewer, viewerId),
    asked.success ? checkNickname(viewer, asked.data) : null,
  ])
  const { timeZone } = community
  return (
    <Frame>
      <MemberRules
        page={page}
        own={own}
        tried={tried}
        timeZone={timeZone}
        acknowledge={acknowledge}
        drafts={
          <OpenDrafts
            open={page.open}
            viewerId={viewerId}
            timeZone={timeZone}
            comment={comment}
            withdraw={withdraw}
          />
        }
      />
      <p className="mt-10">
        <a href="/seats" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t('policy')}
        </a>
      </p>
    </Frame>
  )
}
