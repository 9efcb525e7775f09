import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { Frame, requireCommunity } from '@/app/frame'
import { socialTags } from '@/app/social'
import { Notice } from '@/components/ui/notice'
import { SubscribeView } from '@/components/nights/subscribe'
import { openGroups } from '@/lib/communities/rules-groups'
import { requestOrigin } from '@/lib/http/origin'
import { subscribeSchema } from '@/lib/talks/view/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const [community, t, locale] = await Promise.all([
    requireCommunity(),
    getTranslations('subscribe'),
    getLocale(),
  ])
  const [title, description] = [t('title'), t('description', { community: community.name })]
  const tags = { title, description, site: community.name, locale, path: '/subscribe' }
  return { title, ...(await socialTags(tags)) }
}

/** How to have the nights in one's own calendar, and new transcripts in a reader. */
export default async function SubscribePage({ searchParams }: PageProps<'/subscribe'>) {
  const [community, search, head, t] = await Promise.all([
    requireCommunity(),
    searchParams,
    headers(),
    getTranslations('subscribe'),
  ])
  const { filter, unread } = readFilter(subscribeSchema, search)
  const { group, alarm } = filter
  const known = community.groups.find(({ id }) => id === group) ?? null
  return (
    <Frame here="schedule">
      <UnreadFilter unread={unread} />
      <div className="mb-6 grid gap-3 empty:hidden">
        {community.visitors.plan ? null : <Notice title={t('planClosed')} />}
        {community.visitors.archive ? null : <Notice title={t('archiveClosed')} />}
      </div>
      <SubscribeView
        origin={requestOrigin(head)}
        groups={openGroups(community.groups, known?.id).map(({ id, name }) => ({ id, name }))}
        group={known?.id ?? null}
        alarm={alarm}
      />
    </Frame>
  )
}
