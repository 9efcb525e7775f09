import { Temporal } from 'temporal-polyfill'
import type { NightPhase } from '@/lib/nights/types'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { TalkState } from '@/lib/talks/types'

/** Whether a speaker may still change what their talk says of itself: until it begins. */
export function decideOwnWords(
  talk: {
    readonly state: TalkState
    readonly night: { readonly phase: NightPhase; readonly startsAt: Temporal.Instant } | null
  },
  now: Temporal.Instant,
): Outcome<undefined> {
  if (talk.state === 'POSTPONED') return ok()
  if (talk.state !== 'PLANNED' || talk.night === null) return refuse('TALK_NOT_PLANNED')
  const { phase, startsAt } = talk.night
  const begun = phase !== 'ANNOUNCED' && phase !== 'CHECK_IN'
  return begun || Temporal.Instant.compare(startsAt, now) <= 0 ? refuse('TALK_BEGUN') : ok()
}

/** The fields of the speaker's form. */
export function ownWordsForm(words: {
  readonly topic: string
  readonly summary: string
  readonly background: string
}): BasedOn {
  const { topic, summary, background } = words
  return basedOn({ topic, summary, background })
}
