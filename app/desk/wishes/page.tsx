import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { WishListView } from '@/components/wishes/wish-list'
import { currentViewer } from '@/lib/auth/current'
import { withinPages } from '@/lib/shared/page'
import { canTendWishes } from '@/lib/talks/wishes/policy'
import { wishList } from '@/lib/talks/wishes/queries'
import { wishFilterSchema } from '@/lib/talks/wishes/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wishes.desk')
  return { title: t('title'), robots: { index: false } }
}

export default async function DeskWishesPage({ searchParams }: PageProps<'/desk/wishes'>) {
  const [viewer, search, t] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('wishes.desk'),
    requireCommunity(),
  ])
  const { filter, unread } = readFilter(wishFilterSchema, search)
  const found = canTendWishes(viewer)
    ? await withinPages(filter, (one) => wishList(viewer, one))
    : null
  if (found === null) denyAccess(viewer, '/desk/wishes', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead title={t('title')} intro={t('intro')} />
      <WishListView found={found} filter={filter} path="/desk/wishes" vote={null} />
    </>
  )
}
