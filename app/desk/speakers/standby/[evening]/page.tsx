import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { PasteAfter } from '@/components/announcements/paste-after'
import { GapView } from '@/components/talks/standby/gap-view'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import { gapPage } from '@/lib/talks/standby/queries-gaps'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { textOf } from '../../../plan/texts-after'
import { ask } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('standby')
  return { title: t('title'), robots: { index: false } }
}

/** Who could fill one evening that lost its speaker, for coordinators. */
export default async function GapOfEveningPage({
  params,
  searchParams,
}: PageProps<'/desk/speakers/standby/[evening]'>) {
  const [viewer, { evening: id }, search, t, words, done, locale] = await Promise.all([
    currentViewer(),
    params,
    searchParams,
    getTranslations('standby.gap'),
    getTranslations('asks.desk'),
    getTranslations('desk.plan.done'),
    getLocale(),
    requireCommunity(),
  ])
  const page = await gapPage(viewer, id)
  if (page === null) denyAccess(viewer, `/desk/speakers/standby/${encodeURIComponent(id)}`, search)
  const { evening, timeZone } = page
  const asked = search['asked']
  const found =
    evening.talk?.speakerId == null ? null : await talkForViewer(viewer, evening.talk.talkId)
  const text = found === null ? null : await textOf('FOUND', found)
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/speakers">{words('back')}</BackLink>}
        title={t('title', { day: dayAndWeekday(locale, evening.date) })}
        intro={t('intro', { group: evening.groupName, time: clock(evening.startsAt, timeZone) })}
      />
      {asked === 'mail' || asked === 'hand' ? (
        <div className="mb-6" role="status">
          <Notice tone="ok" title={t(asked === 'mail' ? 'asked' : 'askedByHand')} />
        </div>
      ) : null}
      {text === null ? null : (
        <div className="mb-6">
          <PasteAfter texts={[text]} label={done('paste')} />
        </div>
      )}
      <GapView page={page} ask={ask} />
    </>
  )
}
