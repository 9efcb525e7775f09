import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskDrawView } from '@/components/speaker-draws/desk-draw'
import { DrawStateChip } from '@/components/speaker-draws/draw-state-chip'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { localeOrDefault } from '@/lib/i18n/locale'
import { hostDraw } from '@/lib/speaker-draws/queries'
import { deskDraw } from '@/lib/speaker-draws/queries-desk'
import { drawText } from '@/lib/speaker-draws/queries-texts'
import { askNext, cancel } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakerDraws')
  return { title: t('title'), robots: { index: false } }
}

/** One draw of a speaker, with who was asked and what they said: coordinators alone. */
export default async function DeskDrawPage({ params }: PageProps<'/desk/speakers/draws/[id]'>) {
  const [viewer, { id }, community, t, locale] = await Promise.all([
    currentViewer(),
    params,
    requireCommunity(),
    getTranslations('speakerDraws'),
    getLocale(),
  ])
  const draw = await deskDraw(viewer, id)
  if (draw === null) denyAccess(viewer, `/desk/speakers/draws/${id}`)
  const held = (await hostDraw(viewer, draw.nightId))?.draw ?? null
  const origin = requestOrigin(await headers())
  const text =
    held?.id === draw.id ? await drawText(localeOrDefault(community.locale), held, origin) : null
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/speakers/draws">{t('desk.backList')}</BackLink>}
        title={t('title')}
        above={<DrawStateChip state={draw.state} />}
      >
        {t('page.evening', { group: draw.groupName, day: dayAndWeekday(locale, draw.date) })}
      </PageHead>
      <DeskDrawView draw={draw} text={text} actions={{ askNext, cancel }} />
    </>
  )
}
