import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { PromiseListView } from '@/components/talks/promises/promise-list'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { canNoteFromLog } from '@/lib/talks/promises/policy'
import { promiseList } from '@/lib/talks/promises/queries'
import { promiseFilterSchema } from '@/lib/talks/promises/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promises')
  return { title: t('title'), robots: { index: false } }
}

/** What members said that they would speak about, and when. */
export default async function PromisesPage({ searchParams }: PageProps<'/desk/speakers/promises'>) {
  const [viewer, search, { groups }, t, words] = await Promise.all([
    currentViewer(),
    searchParams,
    requireCommunity(),
    getTranslations('promises'),
    getTranslations('asks.desk'),
  ])
  const { filter, unread } = readFilter(promiseFilterSchema, search)
  const found = await promiseList(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/speakers/promises', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/speakers">{words('back')}</BackLink>}
        title={t('title')}
        intro={t('intro')}
        end={
          <span className="flex flex-wrap gap-2.5">
            {canNoteFromLog(viewer) ? (
              <LinkButton href="/desk/speakers/promises/log">{t('toLog')}</LinkButton>
            ) : null}
            <LinkButton href="/desk/speakers/promises/new" tone="primary">
              {t('note')}
            </LinkButton>
          </span>
        }
      />
      <PromiseListView found={found} filter={filter} groups={groups} />
    </>
  )
}
