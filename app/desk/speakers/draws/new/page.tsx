import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { findPeople } from '@/app/desk/plan/actions'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { HandDrawForm } from '@/components/speaker-draws/hand-draw'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { handDrawEvening } from '@/lib/speaker-draws/queries-desk'
import { newHandDrawSchema } from '@/lib/speaker-draws/schema'
import { enter } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakerDraws.hand')
  return { title: t('title'), robots: { index: false } }
}

/** A coordinator enters a draw that the group made by its own red packet. */
export default async function HandDrawPage({
  searchParams,
}: PageProps<'/desk/speakers/draws/new'>) {
  const [viewer, search, t, words, locale] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('speakerDraws.hand'),
    getTranslations('speakerDraws'),
    getLocale(),
    requireCommunity(),
  ])
  const evening = await handDrawEvening(viewer, newHandDrawSchema.parse(search).night)
  if (evening === null) denyAccess(viewer, '/desk/speakers/draws/new', search)
  const { nightId, groupName: group, date } = evening
  return (
    <div className="max-w-form">
      <PageHead
        back={<BackLink href="/desk/speakers/draws">{words('desk.backList')}</BackLink>}
        title={t('title')}
        above={words('page.evening', { group, day: dayAndWeekday(locale, date) })}
      >
        {t('intro')}
      </PageHead>
      <HandDrawForm
        nightId={nightId}
        people={await findPeople('')}
        action={enter}
        search={findPeople}
      />
    </div>
  )
}
