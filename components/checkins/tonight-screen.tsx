import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { ClientWords } from '@/components/ui/client-words'
import { Notice } from '@/components/ui/notice'
import { WhatThisIs } from '@/components/shell/what-this-is'
import { clock, dayWithZone } from '@/lib/i18n/dates'
import type { NightView, TalkView, TonightView } from '@/lib/talks/view/types'
import { LiveNightProvider } from './live-night'
import { NightTicket } from './night-ticket'
import { NoTalk } from './no-talk'
import { TonightLive, type TonightProps } from './tonight-live'

/** Tonight for members and, read-only, for visitors: the live part on the left, the ticket beside it. */
export function TonightScreen({
  tonight,
  live,
  refusal,
  elsewhere,
  about,
  choice,
  questions,
  children,
}: {
  readonly tonight: TonightView
  /** Null when nothing is on. */
  readonly live: Omit<TonightProps, 'timeZone' | 'groupId' | 'choice'> | null
  /** Why a tap without script was refused. */
  readonly refusal: string | null
  /** Another group that has a talk while this one has none. */
  readonly elsewhere: { readonly id: string; readonly name: string } | null
  /** For a visitor: what the community says of itself. Null for a member. */
  readonly about: string | null
  /** Whether the member could speak another evening; null for who is not asked. */
  readonly choice: ReactNode
  /** What is asked of the speaker; follows live. */
  readonly questions: ReactNode
  /** What can be read afterwards. */
  readonly children: ReactNode
}) {
  const t = useTranslations('checkins')
  const { group, groups, night, timeZone } = tonight
  const screen = (
    <div className="grid gap-y-8 lg:grid-cols-[minmax(0,1fr)_330px] lg:gap-x-14">
      <div className="min-w-0">
        {about === null ? null : (
          <div className="mb-5 border-b border-line pb-4">
            <WhatThisIs about={about} />
          </div>
        )}
        {groups.length > 1 ? (
          <nav aria-label={t('groups')} className="-mt-3 mb-2 text-small text-ink-2">
            <ul className="flex flex-wrap gap-x-5">
              {groups.map(({ id, name }) => (
                <li key={id}>
                  <a
                    href={`/tonight?group=${id}`}
                    aria-current={id === group.id ? 'page' : undefined}
                    className={classes(
                      'flex min-h-11 items-center',
                      id === group.id ? 'font-semibold text-ink' : 'prose-link',
                    )}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {refusal === null ? null : (
          <div role="alert" className="mb-5">
            <Notice tone="refusal" title={refusal} />
          </div>
        )}
        {live === null ? (
          <NoTalk tonight={tonight} elsewhere={elsewhere} />
        ) : (
          <>
            <PutOff night={night} timeZone={timeZone} />
            <TonightLive {...live} timeZone={timeZone} groupId={group.id} choice={choice} />
            <div className="mt-9 empty:hidden">{questions}</div>
          </>
        )}
      </div>
      <aside className="grid content-start gap-8">
        {live === null || night?.talk == null ? null : (
          <TicketOf night={night} talk={night.talk} timeZone={timeZone} />
        )}
        {children}
      </aside>
    </div>
  )
  if (live === null) return screen
  const { nightId, now, own, night: drawn } = live
  return (
    <ClientWords rooms={['checkins', 'questions']}>
      <LiveNightProvider nightId={nightId} night={drawn} own={own} now={now}>
        {screen}
      </LiveNightProvider>
    </ClientWords>
  )
}

/** Said as it happens: the place is there before there is anything to say. */
function PutOff({
  night,
  timeZone,
}: {
  readonly night: NightView | null
  readonly timeZone: string
}) {
  const t = useTranslations('schedule')
  const talk = night?.talk ?? null
  const later =
    night !== null && talk?.movedFrom?.equals(night.date) === true && isYetToBegin(night.status)
  return (
    <div role="status" className="not-empty:mb-4">
      {later ? (
        <Notice tone="live" title={t('timeMoved', { time: clock(night.times.startsAt, timeZone) })}>
          {talk.reason === null ? null : t('reason', { reason: talk.reason })}
        </Notice>
      ) : null}
    </div>
  )
}

function isYetToBegin(status: NightView['status']): boolean {
  return status === 'AHEAD' || status === 'CHECK_IN' || status === 'SOON'
}

function TicketOf({
  night: { date, times, host },
  talk,
  timeZone,
}: {
  readonly night: NightView
  readonly talk: TalkView
  readonly timeZone: string
}) {
  const locale = useLocale()
  const { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt } = times
  return (
    <NightTicket
      day={dayWithZone(locale, date, timeZone)}
      times={{
        checkInOpensAt: checkInOpensAt.toString(),
        checkInClosesAt: checkInClosesAt.toString(),
        startsAt: startsAt.toString(),
        questionsAt: questionsAt.toString(),
        endsAt: endsAt.toString(),
      }}
      host={host?.kind === 'NAMED' ? host.name : null}
      mode={talk.mode}
      talkId={talk.id}
      timeZone={timeZone}
    />
  )
}
