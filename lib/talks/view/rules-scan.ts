import type { Temporal } from 'temporal-polyfill'
import type { Audience, TalkFacts } from '@/lib/talks/types'
import { hasPassed } from './rules'

/** What is taken out of the words of a talk: nothing, private things, or known names besides. */
export type Scan = 'NONE' | 'PRIVATE' | 'NAMES'

/**
 * What a scan takes out of a talk's topic, summary, background and reason before the audience reads them.
 *
 * Visitors read no known name in a talk that has passed: a transcript that would be refused for it may be published
 * late or never. Nor in words that a speaker typed, which no organiser has looked at. What an organiser announces may
 * name people, and never holds an account or a phone number. The desk reads what is there: its forms are made of it.
 */
export function scanOf(audience: Audience, talk: TalkFacts, now: Temporal.Instant): Scan {
  if (audience === 'DESK') return 'NONE'
  if (audience === 'MEMBER') return talk.speakerWords ? 'PRIVATE' : 'NONE'
  return talk.speakerWords || hasPassed(talk, now) ? 'NAMES' : 'PRIVATE'
}
