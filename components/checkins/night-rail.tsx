'use client'

import { useTranslations } from 'next-intl'
import { Rail, type RailStep } from '@/components/ui/rail'
import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'
import type { LiveNight } from '@/lib/checkins/types-live'
import { clockIn } from './clock'

export type PlannedTimes = {
  readonly startsAt: string
  readonly questionsAt: string
  readonly endsAt: string
}

/** The phases of the evening with the time each began, or is planned to. */
export function NightRail({
  night,
  phase,
  planned,
  timeZone,
}: {
  readonly night: LiveNight
  /** The one that is now. */
  readonly phase: NightPhase
  readonly planned: PlannedTimes
  readonly timeZone: string
}) {
  const t = useTranslations('checkins')
  const here = NIGHT_PHASES.indexOf(phase)
  const clock = (at: string | undefined) => (at === undefined ? '' : clockIn(at, timeZone))
  const plan: Readonly<Partial<Record<NightPhase, string>>> = {
    CHECK_IN: night.opensAt,
    TALK: planned.startsAt,
    QUESTIONS: planned.questionsAt,
    CLOSED: planned.endsAt,
  }
  const steps = NIGHT_PHASES.slice(1).map((step): RailStep => {
    const at = NIGHT_PHASES.indexOf(step)
    // What is over is not live: nothing is marked as now any more.
    const over = phase === 'CLOSED' && at === here
    const state = at < here || over ? 'done' : at === here ? 'now' : 'next'
    // A phase that was skipped has no time of its own any more.
    const time = state === 'done' ? night.entered[step] : (night.entered[step] ?? plan[step])
    const label = t(`phase.${step}`)
    if (state !== 'now') return { key: step, time: clock(time), label, state }
    const note = noteOf(step)
    return { key: step, time: clock(time), label, state, ...(note && { note }) }
  })
  return <Rail label={t('rail')} steps={steps} />

  function noteOf(step: NightPhase): string | null {
    if (step === 'CHECK_IN' && night.window !== 'OPEN') return null
    return t(`note.${step}`, { time: clock(night.closesAt) })
  }
}
