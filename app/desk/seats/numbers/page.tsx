import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NumbersView } from '@/components/seats/numbers'
import { currentViewer } from '@/lib/auth/current'
import { zoneName } from '@/lib/i18n/dates'
import { seatNumbers } from '@/lib/seats/numbers/queries'
import { numbersSchema } from '@/lib/seats/numbers/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seats.numbers')
  return { title: t('title') }
}

export default async function NumbersPage({ searchParams }: PageProps<'/desk/seats/numbers'>) {
  const [viewer, community, search, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getLocale(),
  ])
  const { filter, unread } = readFilter(numbersSchema, search)
  const numbers = await seatNumbers(viewer, filter)
  if (numbers === null) denyAccess(viewer, '/desk/seats/numbers', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <NumbersView numbers={numbers} filter={filter} zone={zoneName(locale, community.timeZone)} />
    </>
  )
}
