import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { earliestEffect } from '@/lib/versioned/rules'
import type { DatedVersion } from '@/lib/versioned/types'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import type { NicknameTemplate } from '@/lib/naming/types'
import type { DraftContent } from './types'

/** The first rule of a community, which is what a draft says its defaults are. Its announcement is composed when shown. */
export const FIRST_RULE: DraftContent = {
  template: DEFAULT_NICKNAME_TEMPLATE,
  reminderLimit: 2,
  announcement: { zh: '', en: '' },
  note: '',
}

/** Longest comment period in days: three months. */
const LONGEST_PERIOD = 92

type Draft = {
  readonly commentsFrom: Temporal.Instant | null
  readonly commentsUntil: Temporal.Instant | null
}

/** A template asks for each part at most once, and always for a name: members are recognised by it. */
export function decideTemplate({ parts }: Pick<NicknameTemplate, 'parts'>): Outcome<undefined> {
  const asked = parts.map(({ part }) => part)
  if (new Set(asked).size < asked.length) return refuse('PART_TWICE', {}, 'parts')
  const named = parts.some(({ part, required }) => part === 'name' && required)
  return named ? ok() : refuse('NAME_NOT_ASKED', {}, 'parts')
}

export function isOpenForComments(
  { commentsFrom, commentsUntil }: Draft,
  now: Temporal.Instant,
): boolean {
  if (commentsFrom === null || commentsUntil === null) return false
  return (
    Temporal.Instant.compare(commentsFrom, now) <= 0 &&
    Temporal.Instant.compare(now, commentsUntil) < 0
  )
}

/** A draft cannot change while members comment on it. */
export function decideChange(draft: Draft, now: Temporal.Instant): Outcome<undefined> {
  return isOpenForComments(draft, now) ? refuse('COMMENTS_OPEN') : ok()
}

export function decideCommentPeriod(
  draft: Draft,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Outcome<undefined> {
  if (isOpenForComments(draft, now)) return refuse('COMMENTS_OPEN')
  if (Temporal.Instant.compare(until, now) <= 0) return refuse('PERIOD_OVER', {}, 'until')
  if (now.until(until).total('hours') > LONGEST_PERIOD * 24) {
    return refuse('PERIOD_TOO_LONG', { days: LONGEST_PERIOD }, 'until')
  }
  return ok()
}

/**
 * When a rule published now takes effect: at once when no instant is given. Refuses an instant that has
 * passed, and one before the last published rule takes effect: no name is judged by a rule of later date.
 */
export function decideEffect(
  published: readonly DatedVersion[],
  wanted: Temporal.Instant | null,
  now: Temporal.Instant,
): Outcome<Temporal.Instant> {
  const earliest = earliestEffect(published, now)
  if (wanted === null) {
    const later = Temporal.Instant.compare(earliest, now) > 0
    return later ? refuse('EARLIER_RULE_COMING', {}, 'from') : ok(now)
  }
  if (Temporal.Instant.compare(wanted, now) < 0) return refuse('EFFECT_PASSED', {}, 'from')
  if (Temporal.Instant.compare(wanted, earliest) < 0) {
    return refuse('EARLIER_RULE_COMING', {}, 'from')
  }
  return ok(wanted)
}
