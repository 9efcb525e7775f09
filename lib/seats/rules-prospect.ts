/** Fewer cases give no length of time: it would be that of one person. */
export const MIN_CASES = 5

type Seen = {
  readonly capacity: number
  readonly taken: number
  readonly free: number
  readonly waiting: number
  /** Of those admitted from the wait-list. */
  readonly admitted: number
  readonly days: number | null
  /** Of first decisions, on the list or off it. */
  readonly decided: number
  readonly median: number | null
}

/** What an applicant may expect of a group. */
export type Prospect = {
  readonly capacity: number
  readonly taken: number
  /** Seats that can be given now; 0 when the wait-list is next. */
  readonly free: number
  readonly waiting: number
  /** Whole days until a first answer, for half of the applicants or more; null where there were too few. */
  readonly answerDays: number | null
  /** Whole days on the wait-list, the same way. */
  readonly listDays: number | null
}

export function prospectOf(seen: Seen): Prospect {
  const { capacity, taken, free, waiting, admitted, days, decided, median } = seen
  return {
    capacity,
    taken,
    // Applicants who wait already come before a newcomer.
    free: Math.max(0, free - waiting),
    waiting,
    answerDays: daysOf(decided, median),
    listDays: daysOf(admitted, days),
  }
}

/** Rounded up, and a day at least: no applicant is promised an hour. */
function daysOf(cases: number, days: number | null): number | null {
  return cases < MIN_CASES || days === null ? null : Math.max(1, Math.ceil(days))
}
