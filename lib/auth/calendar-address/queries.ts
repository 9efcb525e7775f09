import type { Temporal } from 'temporal-polyfill'
import { hashToken } from '@/lib/auth/tokens'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { findCalendarAddress, findCalendarOwner } from './store'

/** When the viewer made the address of their calendar; null where none works. */
export async function calendarAddressOf(viewer: Viewer): Promise<Temporal.Instant | null> {
  if (viewer.kind !== 'member') return null
  const madeAt = await findCalendarAddress(readable(), viewer.memberId)
  return madeAt === null ? null : toInstant(madeAt)
}

/** Whose calendar has the secret part of an address; null where it was ended, or never was one. */
export async function calendarOwner(token: string): ReturnType<typeof findCalendarOwner> {
  return findCalendarOwner(readable(), hashToken(token))
}
