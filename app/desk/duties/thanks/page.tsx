import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { ThanksToPaste } from '@/components/duties/thanks-to-paste'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { thanksOfMonth } from '@/lib/activity/credit/queries'
import { thanksSchema } from '@/lib/activity/credit/schema'
import { thanksFacts } from '@/lib/announcements/rules-thanks'
import { writtenIn } from '@/lib/announcements/texts/queries'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { LOCALES } from '@/lib/i18n/locale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duties.thanks')
  return { title: t('title'), robots: { index: false } }
}

/** Whom a group thanks for a month, in the words of the community. */
export default async function ThanksOfMonthPage({
  searchParams,
}: PageProps<'/desk/duties/thanks'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const { filter, unread } = readFilter(thanksSchema, search)
  const page = await thanksOfMonth(viewer, filter)
  if (page === null) denyAccess(viewer, '/desk/duties/thanks', search)
  const link = `${requestOrigin(await headers())}/archive`
  const texts = await Promise.all(
    LOCALES.map(async (locale) => {
      const write = await writtenIn(locale)
      return { locale, text: write('CREDIT', thanksFacts(locale, page.thanks, link)) }
    }),
  )
  return (
    <>
      <UnreadFilter unread={unread} />
      <ThanksToPaste page={page} texts={texts} />
    </>
  )
}
