import { useLocale, useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { LinkButton } from '@/components/ui/button'
import { clock, monthDay } from '@/lib/i18n/dates'
import type { NightView, TalkView, TonightView } from '@/lib/talks/view/types'
import { SpeakerLine } from '@/components/talks/person-line'
import { StatusChip } from './status-chip'
import { TonightTicket } from './tonight-ticket'

/** Tonight is the page: what, who, when, and the one thing to do now. */
export function TonightHero({
  view,
  night,
  talk,
  here,
  member,
}: {
  readonly view: TonightView
  readonly night: NightView
  readonly talk: TalkView
  /** How many have checked in; null where that is not known. */
  readonly here: number | null
  /** Whether the viewer is signed in. */
  readonly member: boolean
}) {
  const t = useTranslations('home')
  return (
    <div className="grid gap-8 md:grid-cols-[1fr_18rem] lg:grid-cols-[1fr_20.5rem] lg:gap-14">
      <div>
        <StatusChip night={night} now={view.now} timeZone={view.timeZone} />
        <h1 className="mt-3.5 mb-4 max-w-[17em] text-display">
          <a href={`/talks/${talk.id}`} className="underline-offset-8 hover:underline">
            {talk.topic}
          </a>
        </h1>
        {talk.summary === '' ? null : (
          <p className="max-w-[36em] text-lead leading-7 whitespace-pre-line text-ink-2">
            {talk.summary}
          </p>
        )}
        <Moved talk={talk} night={night} timeZone={view.timeZone} />
        <Speaker talk={talk} />
        {night.status === 'OVER' ? <p className="mb-6 text-ink-2">{t('overText')}</p> : null}
        <Actions night={night} talk={talk} member={member} />
      </div>
      <div>
        <TonightTicket view={view} night={night} here={here} />
      </div>
    </div>
  )
}

/** That it is not at its first hour or date, and why: a reader may have come for the first one. */
function Moved({
  talk,
  night,
  timeZone,
}: {
  readonly talk: TalkView
  readonly night: NightView
  readonly timeZone: string
}) {
  const t = useTranslations('schedule')
  const locale = useLocale()
  if (talk.movedFrom === null || night.status === 'OVER') return null
  return (
    <p className="mt-3 text-small text-ink-2">
      {talk.movedFrom.equals(night.date)
        ? t('timeMoved', { time: clock(night.times.startsAt, timeZone) })
        : t('movedFrom', { day: monthDay(locale, talk.movedFrom) })}
      {talk.reason === null ? null : <> · {t('reason', { reason: talk.reason })}</>}
    </p>
  )
}

function Speaker({ talk }: { readonly talk: TalkView }) {
  const t = useTranslations('home')
  const words = useTranslations('schedule')
  const locale = useLocale()
  const { speaker } = talk
  if (speaker?.kind !== 'NAMED') {
    return (
      <p className="mt-6 mb-7 font-semibold">
        <SpeakerLine speaker={speaker} />
      </p>
    )
  }
  const from = [speaker.company, speaker.position, speaker.city].filter(Boolean).join(' · ')
  const given = speaker.talksGiven + (talk.state === 'HELD' ? 0 : 1)
  return (
    <div className="mt-6 mb-7 flex items-center gap-3.5">
      <Avatar name={speaker.name} />
      <div>
        <p className="font-semibold">
          <span className="sr-only">{`${words('speaker')}${locale === 'zh' ? '：' : ': '}`}</span>
          {speaker.memberId === null ? (
            speaker.name
          ) : (
            <a href={`/members/${speaker.memberId}`} className="underline-offset-4 hover:underline">
              {speaker.name}
            </a>
          )}
        </p>
        <p className="text-small text-ink-2">
          {from}
          {given > 1 ? ` · ${t('times', { n: given })}` : ''}
        </p>
      </div>
    </div>
  )
}

function Actions({
  night,
  talk,
  member,
}: {
  readonly night: NightView
  readonly talk: TalkView
  readonly member: boolean
}) {
  const t = useTranslations('home')
  if (night.status === 'OVER') {
    return (
      <LinkButton href={`/talks/${talk.id}`} tone={member ? 'primary' : 'plain'}>
        {t('toTalk')}
      </LinkButton>
    )
  }
  const open = night.status === 'CHECK_IN'
  return (
    <div className="flex flex-wrap items-center gap-3">
      {member ? (
        <LinkButton href={`/tonight?group=${night.groupId}`} tone={open ? 'lamp' : 'primary'}>
          {t(open ? 'checkIn' : 'toTonight')}
        </LinkButton>
      ) : (
        <LinkButton href={`/talks/${talk.id}`}>{t('toTalk')}</LinkButton>
      )}
      <LinkButton href={`/calendar.ics?talk=${talk.id}`}>{t('addToCalendar')}</LinkButton>
      {member ? null : (
        <LinkButton
          href={`/sign-in?next=${encodeURIComponent(`/tonight?group=${night.groupId}`)}`}
          tone="quiet"
        >
          {t('signInToCheckIn')}
        </LinkButton>
      )}
    </div>
  )
}
