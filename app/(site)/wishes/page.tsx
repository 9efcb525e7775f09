import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { ClientWords } from '@/components/ui/client-words'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { WishForm } from '@/components/wishes/wish-form'
import { WishListView } from '@/components/wishes/wish-list'
import { currentViewer } from '@/lib/auth/current'
import { withinPages } from '@/lib/shared/page'
import { wishList } from '@/lib/talks/wishes/queries'
import { wishFilterSchema } from '@/lib/talks/wishes/schema'
import { findSimilar, vote, wish } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wishes')
  return { title: t('title'), robots: { index: false } }
}

export default async function WishesPage({ searchParams }: PageProps<'/wishes'>) {
  const [viewer, search, t] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('wishes'),
    requireCommunity(),
  ])
  const { filter, unread } = readFilter(wishFilterSchema, search)
  const found = await withinPages(filter, (one) => wishList(viewer, one))
  if (found === null) denyAccess(viewer, '/wishes', search)
  return (
    <Frame here="schedule">
      <UnreadFilter unread={unread} />
      <PageHead title={t('title')}>{t('intro')}</PageHead>
      {found.canWish ? (
        <div className="mb-6 border-b border-line pb-3">
          <Disclosure label={t('new')}>
            <div className="max-w-form pt-1 pb-3">
              <ClientWords rooms={['wishes']}>
                <WishForm action={wish} findSimilar={findSimilar} />
              </ClientWords>
            </div>
          </Disclosure>
        </div>
      ) : null}
      <WishListView
        found={found}
        filter={filter}
        path="/wishes"
        vote={found.canWish ? vote : null}
      />
    </Frame>
  )
}
