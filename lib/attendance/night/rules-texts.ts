import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { pastedForm, type PastedFacts } from '@/lib/texts/rules-pasted'
import type { NightAttendance } from './types'

/** How many were at an evening, to paste into the group: numbers, and no one's name. */
export const ATTENDANCE_TEXT = pastedForm({
  kind: 'ATTENDANCE',
  variables: ['group', 'day', 'topic', 'count', 'late', 'caughtUp'],
  required: ['day', 'count'],
  mayBeAbsent: ['topic', 'late', 'caughtUp'],
})

/** What that text says of an evening; a line about none is left out. Pure. */
export function attendanceFacts(
  locale: Locale,
  { head, counts }: Pick<NightAttendance, 'head' | 'counts'>,
): PastedFacts<(typeof ATTENDANCE_TEXT.variables)[number], 'topic' | 'late' | 'caughtUp'> {
  return {
    group: head.group.name,
    day: dayAndWeekday(locale, head.date),
    topic: head.talk?.topic ?? null,
    count: counts.ON_TIME + counts.LATE,
    late: counts.LATE === 0 ? null : counts.LATE,
    caughtUp: counts.CAUGHT_UP === 0 ? null : counts.CAUGHT_UP,
  }
}
