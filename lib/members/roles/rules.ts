import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ROLES, type Role } from '@/lib/auth/types'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { RoleEnds } from './types'

/** How long before its end it waits for those who may give the role. */
export const ENDS_SOON_DAYS = 7
/** Further ahead is a slip of the finger. */
const MAX_YEARS = 5

const stored = z.partialRecord(z.enum(ROLES), z.string())

/** The ends of a member's roles as the row keeps them: `{"HOST": "2027-03-03T16:00:00Z"}`. */
export function readEnds(json: unknown): RoleEnds {
  const read = stored.safeParse(json)
  if (!read.success) return new Map()
  return new Map(
    ROLES.flatMap((role) => {
      const end = read.data[role]
      return end === undefined ? [] : [[role, Temporal.Instant.from(end)] as const]
    }),
  )
}

export function writeEnds(ends: RoleEnds): Record<string, string> {
  return Object.fromEntries([...ends].map(([role, end]) => [role, end.toString()]))
}

/** The roles that count at the instant: one that has an end does not any more from that instant on. */
export function rolesAt(roles: readonly Role[], ends: RoleEnds, at: Temporal.Instant): Role[] {
  return roles.filter((role) => !isOver(ends.get(role), at))
}

export function isOver(end: Temporal.Instant | undefined, at: Temporal.Instant): boolean {
  return end !== undefined && Temporal.Instant.compare(end, at) <= 0
}

/** Whether it ends within the days in which it is shown as something to decide. */
export function endsSoon(end: Temporal.Instant, at: Temporal.Instant): boolean {
  const soon = at.add({ hours: ENDS_SOON_DAYS * 24 })
  return !isOver(end, at) && Temporal.Instant.compare(end, soon) <= 0
}

/** The end of a role whose last day this is. */
export function endAfter(lastDay: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant()
}

/** The last day of a role that ends then. */
export function lastDayBefore(end: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return end.subtract({ milliseconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate()
}

/** Why a role cannot last until this day; null where it can. */
export function refuseLastDay(
  lastDay: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'ROLE_ENDS_PAST' | 'ROLE_ENDS_FAR' | null {
  if (Temporal.PlainDate.compare(lastDay, today) < 0) return 'ROLE_ENDS_PAST'
  return Temporal.PlainDate.compare(lastDay, today.add({ years: MAX_YEARS })) > 0
    ? 'ROLE_ENDS_FAR'
    : null
}

/** What the dialog about a role was made from. */
export function roleForm(held: boolean, lastDay: string | null): BasedOn {
  return basedOn({ held: held ? 'true' : 'false', until: lastDay })
}
