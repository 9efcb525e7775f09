'use client'

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Ticket } from '@/components/ui/ticket'
import { actualRange, actualTime, type ActualTime } from './actual-time'
import { useLive } from './live-night'

/** The planned instants, in ISO 8601. */
type TicketTimes = {
  readonly checkInOpensAt: string
  readonly checkInClosesAt: string
  readonly startsAt: string
  readonly questionsAt: string
  readonly endsAt: string
}

/** The evening in one card: what happened where it happened, and what was planned where that differs. */
export function NightTicket({
  day,
  times,
  host,
  mode,
  talkId,
  timeZone,
}: {
  readonly day: string
  readonly times: TicketTimes
  readonly host: string | null
  readonly mode: 'LIVE' | 'DOCUMENT'
  readonly talkId: string
  readonly timeZone: string
}) {
  const t = useTranslations('checkins')
  const { night } = useLive()
  const { entered, opensAt, closesAt } = night
  const start = actualTime(times.startsAt, entered.TALK, timeZone)
  const planned = [times.checkInOpensAt, times.checkInClosesAt] as const
  const facts = [
    { term: t('window'), time: actualRange(planned, [opensAt, closesAt], timeZone) },
    {
      term: t('questions'),
      time: actualTime(times.questionsAt, entered.QUESTIONS, timeZone),
    },
    {
      term: entered.CLOSED === undefined ? t('ends') : t('ended'),
      time: actualTime(times.endsAt, entered.CLOSED, timeZone),
    },
  ]
  return (
    <Ticket
      day={day}
      clock={
        <>
          {start.time}
          <Planned of={start} />
        </>
      }
      facts={[
        ...facts.map(({ term, time }) => ({
          term,
          value: (
            <>
              {time.time}
              <Planned of={time} />
            </>
          ),
        })),
        ...(host === null ? [] : [{ term: t('host'), value: host }]),
        { term: t('mode'), value: t(`mode${mode}`) },
      ]}
    >
      <div className="border-t border-line pt-4">
        <LinkButton href={`/talks/${talkId}`} wide>
          {t('talkPage')}
        </LinkButton>
      </div>
    </Ticket>
  )
}

function Planned({ of: { planned } }: { readonly of: ActualTime }) {
  const t = useTranslations('checkins')
  if (planned === null) return null
  return (
    <span className="block font-sans text-small font-normal tracking-normal text-ink-2">
      {t('plannedAt', { time: planned })}
    </span>
  )
}
