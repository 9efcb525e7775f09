import { z } from 'zod'

/** Minutes before the start at which a calendar can ring. */
export const ALARMS = [15, 60] as const

const alarm = z.enum(ALARMS.map(String)).transform(Number).nullable().catch(null).default(null)

/** The address of a calendar: a talk, or a group, which is undefined where it cannot be one. */
export const calendarSchema = z.object({
  talk: z.string().nullable().catch(null).default(null),
  group: z.uuid().nullable().optional().catch(undefined).default(null),
  alarm,
})

/** The address of the page that explains how to subscribe. A bad group counts as none. */
export const subscribeSchema = z.object({
  group: z.uuid().nullable().catch(null).default(null),
  alarm,
})

/** What a member's own calendar is to hold: everything, or what they give and lead. */
export const ownCalendarSchema = z.object({
  only: z.literal('mine').nullable().catch(null).default(null),
  alarm,
})
