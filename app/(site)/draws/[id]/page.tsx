import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { Draw, DrawChip } from '@/components/draws/draw'
import { DrawEveningView, DrawOuts } from '@/components/speaker-draws/draw-evening'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { drawForViewer } from '@/lib/draws/queries'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { drawEvening } from '@/lib/speaker-draws/queries'
import { throwIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('draws')
  return { title: t('title'), robots: { index: false } }
}

export default async function DrawPage({ params }: PageProps<'/draws/[id]'>) {
  const [viewer, community, { id }, t, words, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    getTranslations('draws'),
    getTranslations('speakerDraws.page'),
    getLocale(),
  ])
  const draw = await drawForViewer(viewer, id)
  if (draw === null) denyAccess(viewer, `/draws/${id}`)
  const evening = await drawEvening(viewer, id)
  const [purpose] = draw.purpose.split(' ')
  const known = purpose === 'activity-review' || purpose === 'speaker'
  return (
    <Frame>
      <div className="max-w-form">
        <PageHead
          title={known ? `${t('title')} · ${t(`purposes.${purpose}`)}` : t('title')}
          above={<DrawChip state={draw.state} />}
        >
          {evening === null
            ? t('intro')
            : words('evening', {
                group: evening.groupName,
                day: dayAndWeekday(locale, evening.date),
              })}
        </PageHead>
        {evening === null ? null : <DrawEveningView evening={evening} />}
        <Draw draw={draw} timeZone={community.timeZone} throwWord={throwIn} />
        {evening === null ? null : <DrawOuts evening={evening} />}
      </div>
    </Frame>
  )
}
