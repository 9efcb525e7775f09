'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import { Offline } from '@/components/ui/offline'
import type { LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import { rememberNight } from '@/lib/offline/kept'
import { clockIn } from './clock'
import { useLive } from './live-night'
import { NightChips } from './night-chips'
import { NightCount } from './night-count'
import { NightRail, type PlannedTimes } from './night-rail'
import { CheckInCode } from './check-in-code'
import { shownPhase } from './shown-phase'
import { TakeBack } from './take-back'
import { TapForm } from './tap-form'
import { useTap } from './use-tap'

export type TonightProps = {
  readonly nightId: string
  readonly groupId: string
  readonly timeZone: string
  readonly topic: string
  readonly summary: string
  /** Name, company and position; null when only the role may be shown, or no speaker is known. */
  readonly speaker: { readonly name: string; readonly about: string } | null
  /** Whether there is a speaker, who may be shown by the role alone. */
  readonly speakerKnown: boolean
  readonly planned: PlannedTimes
  /** As the server drew it. */
  readonly night: LiveNight
  readonly own: OwnPresence | null
  /** Null for a visitor. */
  readonly memberId: string | null
  readonly now: number
  /** Nights in a row up to this one. */
  readonly streak: number
  /** Null for a member; else where a visitor signs in. */
  readonly signIn: string | null
  /** What a member who is here may say besides. */
  readonly choice: ReactNode
}

/** The evening as it goes: what is now, who is here, and the one button. Inside LiveNightProvider. */
export function TonightLive(props: TonightProps) {
  const { nightId, groupId, timeZone, planned, topic, speaker, signIn, memberId } = props
  const t = useTranslations('checkins')
  const router = useRouter()
  const { night, own, now, setOwn, clock } = useLive()
  const phase = shownPhase(night)
  const waiting = own !== null && (phase === 'ANNOUNCED' || phase === 'CHECK_IN')
  const heading = useRef<HTMLHeadingElement>(null)
  const tapped = useRef(false)
  useEffect(() => {
    // The button that had the focus has changed its meaning; what happened is said by the heading.
    if (tapped.current) heading.current?.focus()
    tapped.current = false
  }, [own])

  const tap = useTap(
    (next) => {
      tapped.current = true
      setOwn(next)
      router.refresh()
    },
    {
      nightId,
      memberId,
      clock,
      unexpected: t('notTaken'),
      about: `${night.window} ${own === null ? '' : own.at}`,
    },
  )
  useEffect(() => {
    if (memberId === null) return
    const { opensAt } = night
    const [opens, ends] = [Date.parse(opensAt), Date.parse(planned.endsAt)]
    const { clockError } = clock.current
    // So that the device can take the tap when it has no network by then.
    const known = { nightId, memberId, topic, opensAt: opens, endsAt: ends, clockError }
    void rememberNight(known).catch(() => undefined)
  }, [nightId, memberId, topic, night, planned.endsAt, clock])

  return (
    <>
      <Offline
        always={tap.kept}
        title={t(tap.kept ? 'offline.keptTitle' : 'offline.title')}
        text={t(tap.kept ? 'offline.keptText' : 'offline.text')}
      />
      {tap.became === null ? null : (
        <div role="status" className="mb-4">
          <Notice tone="live" title={t(tap.became === 'LATE' ? 'offline.late' : 'offline.asked')} />
        </div>
      )}
      <NightChips night={night} own={own} phase={phase} timeZone={timeZone} />
      <h1
        ref={heading}
        tabIndex={-1}
        className={classes('mt-3 text-display outline-none', waiting && 'break-keep')}
      >
        {waiting ? (speaker ? t('waiting', { speaker: speaker.name }) : t('waitingRole')) : topic}
      </h1>
      {waiting ? <Waiting {...props} /> : <Speaker {...props} />}
      {props.summary === '' || own !== null ? null : (
        <p className="mt-4 max-w-read text-lead whitespace-pre-line text-ink-2">{props.summary}</p>
      )}
      <NightCount night={night} now={now} timeZone={timeZone} />
      <LiveRegion>{t('liveCount', { phase: t(`phase.${phase}`), count: night.count })}</LiveRegion>
      {signIn === null ? (
        <TapForm
          nightId={nightId}
          groupId={groupId}
          night={night}
          own={own}
          timeZone={timeZone}
          tap={tap}
        />
      ) : (
        <SignIn href={signIn} />
      )}
      {own === null ? null : props.choice}
      {memberId === null ||
      night.occupancy !== 'ON' ||
      night.window === 'OVER' ||
      own !== null ? null : (
        <CheckInCode nightId={nightId} />
      )}
      <div className="mt-7">
        <NightRail night={night} phase={phase} planned={planned} timeZone={timeZone} />
      </div>
      {signIn === null ? (
        <TakeBack nightId={nightId} groupId={groupId} night={night} own={own} now={now} tap={tap} />
      ) : null}
    </>
  )
}

function Speaker({ speaker, speakerKnown }: Pick<TonightProps, 'speaker' | 'speakerKnown'>) {
  const t = useTranslations('checkins')
  return (
    <p className="mt-2 text-small text-ink-2">
      {speaker === null
        ? t(speakerKnown ? 'speaker' : 'noSpeaker')
        : [speaker.name, speaker.about].filter((part) => part !== '').join(' · ')}
    </p>
  )
}

function Waiting({ topic, planned, timeZone, streak, speaker }: TonightProps) {
  const t = useTranslations('checkins')
  const time = clockIn(planned.startsAt, timeZone)
  return (
    <>
      <p className="mt-2 text-small text-ink-2">
        {t('starts', { time })} {streak > 1 ? t('streak', { n: streak }) : null}
      </p>
      <p className="mt-5 border-t-2 border-ink pt-3.5 font-serif text-lead">{topic}</p>
      {speaker === null ? null : <p className="text-small text-ink-2">{speaker.about}</p>}
    </>
  )
}

function SignIn({ href }: { readonly href: string }) {
  const t = useTranslations('checkins')
  return (
    <>
      <p className="mt-5 text-small text-ink-2">{t('signInHint')}</p>
      <p className="mt-3">
        <LinkButton href={href}>{t('signIn')}</LinkButton>
      </p>
    </>
  )
}
