import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Facts, type Outcome } from '@/lib/shared/outcome'
import type { NightTimes } from '@/lib/nights/types'
import { decideTimes, type DateFacts } from '@/lib/talks/plan/rules'

/** Whether a talk that was given on the date may be entered: only once its evening is over, and only one. */
export function decideRecord(facts: DateFacts, times: NightTimes): Outcome<undefined> {
  const about: Facts = { date: facts.date.toString() }
  const ordered = decideTimes(times)
  if (!ordered.ok) return ordered
  if (facts.holder !== null)
    return refuse('NIGHT_TAKEN', { ...about, topic: facts.holder.topic }, 'date')
  const over = facts.phase === 'CLOSED' || Temporal.Instant.compare(times.endsAt, facts.now) <= 0
  return over ? ok() : refuse('NIGHT_NOT_OVER', about, 'date')
}
