import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { Frame, requireCommunity } from '@/app/frame'
import { socialTags } from '@/app/social'
import { SubscribeView } from '@/components/nights/subscribe'
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
  const [community, search, head] = await Promise.all([requireCommunity(), searchParams, headers()])
  const { filter, unread } = readFilter(subscribeSchema, search)
  const { group, alarm } = filter
  const known = community.groups.find(({ id }) => id === group) ?? null
  return (
    <Frame here="schedule">
      <UnreadFilter unread={unread} />
      <SubscribeView
        origin={requestOrigin(head)}
        groups={community.groups.map(({ id, name }) => ({ id, name }))}
        group={known?.id ?? null}
        alarm={alarm}
      />
    </Frame>
  )
}
