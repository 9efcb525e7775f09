import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AsItWent } from '@/components/nights/as-it-went'
import { CheckInWindow } from '@/components/nights/check-in-window'
import { StatusChip } from '@/components/nights/status-chip'
import { SpeakerLine } from '@/components/talks/person-line'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { Ticket } from '@/components/ui/ticket'
import { Time } from '@/components/ui/time'
import { dayWithZone } from '@/lib/i18n/dates'
import type { TalkPage } from '@/lib/transcripts/read/types'
import { Margin } from './margin'

/** A talk without a published transcript: what is to come, or what became of it. */
export function AnnouncementView({
  page,
  ties,
  questions,
  interest,
}: {
  readonly page: TalkPage
  /** Which talks belong to it. */
  readonly ties: ReactNode
  /** What is asked of the speaker. */
  readonly questions: ReactNode
  /** Who will come. */
  readonly interest: ReactNode
}) {
  const { talk } = page
  const t = useTranslations('transcripts')
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20.5rem] lg:gap-14">
      <div className="min-w-0">
        <StateChip page={page} />
        <h1 className="mt-3.5 mb-4 max-w-[17em] text-display">{talk.topic}</h1>
        {talk.summary === '' ? null : (
          <p className="max-w-read text-lead whitespace-pre-line text-ink-2">{talk.summary}</p>
        )}
        {talk.background === '' ? null : (
          <p className="mt-4 max-w-read whitespace-pre-line text-ink-2">
            <span className="block text-small font-semibold">{t('background')}</span>
            {talk.background}
          </p>
        )}
        <p className="mt-6 font-semibold">
          <SpeakerLine speaker={talk.speaker} />
        </p>
        {ties}
        <div className="mt-7">
          <Actions page={page} />
        </div>
        <div className="mt-5 empty:hidden">{interest}</div>
        <div className="mt-10 max-w-read empty:hidden">{questions}</div>
      </div>
      <div>
        <When page={page} />
        <div className="mt-8">
          <Margin page={page} />
        </div>
      </div>
    </div>
  )
}

/** The same words as home and the evening's own page have for it: one status, one chip. */
function StateChip({ page }: { readonly page: TalkPage }) {
  const { talk, night, now, tonight, timeZone } = page
  const t = useTranslations('transcripts')
  if (talk.state === 'CANCELLED') return <Chip tone="no">{t('cancelled')}</Chip>
  if (talk.state === 'POSTPONED') return <Chip tone="no">{t('postponed')}</Chip>
  if (talk.state === 'HELD' || night?.status === 'OVER') return <Chip tone="ok">{t('held')}</Chip>
  // On another date an hour alone would be taken for today's.
  if (night === null || (night.status === 'AHEAD' && !night.date.equals(tonight))) {
    return <Chip>{t('ahead')}</Chip>
  }
  return <StatusChip night={night} now={now} timeZone={timeZone} />
}

function Actions({ page: { talk, night, group } }: { readonly page: TalkPage }) {
  const t = useTranslations('transcripts')
  if (talk.state === 'CANCELLED' || talk.state === 'POSTPONED') {
    return (
      <Notice
        tone="refusal"
        title={t(talk.state === 'CANCELLED' ? 'cancelled' : 'postponed')}
        actions={<LinkButton href="/schedule">{t('toSchedule')}</LinkButton>}
      >
        {talk.reason === null ? undefined : t('reason', { reason: talk.reason })}
      </Notice>
    )
  }
  if (talk.state === 'HELD' || night?.status === 'OVER') {
    return (
      <Notice
        title={t('noTranscript')}
        actions={<LinkButton href="/archive">{t('toArchive')}</LinkButton>}
      >
        {t('noTranscriptText')}
      </Notice>
    )
  }
  return (
    <div className="flex flex-wrap gap-3">
      {night?.status === 'AHEAD' ? null : (
        <LinkButton href={`/tonight?group=${group.id}`} tone="lamp">
          {t('toTonight')}
        </LinkButton>
      )}
      <LinkButton href={`/calendar.ics?talk=${talk.id}`} download>
        {t('calendar')}
      </LinkButton>
    </div>
  )
}

function When({ page: { night, timeZone, group } }: { readonly page: TalkPage }) {
  const t = useTranslations('transcripts')
  const locale = useLocale()
  if (night === null) return null
  const { times, host, happened } = night
  return (
    <Ticket
      day={<Time at={night.date}>{dayWithZone(locale, night.date, timeZone)}</Time>}
      clock={<AsItWent planned={times.startsAt} happened={happened.started} timeZone={timeZone} />}
      facts={[
        {
          term: t('checkIn'),
          value: <CheckInWindow night={night} timeZone={timeZone} />,
        },
        {
          term: t(happened.ended === null ? 'ends' : 'ended'),
          value: <AsItWent planned={times.endsAt} happened={happened.ended} timeZone={timeZone} />,
        },
        { term: t('group'), value: group.name },
        ...(host?.kind === 'NAMED' ? [{ term: t('host'), value: host.name }] : []),
      ]}
    />
  )
}
