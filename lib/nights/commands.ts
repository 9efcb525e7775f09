import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import { timesOn } from './rules-times'
import * as store from './store'
import { termsFor } from './templates/queries'
import type { NightEvent } from './types'

/**
 * Steps of other rooms' transactions: the caller has checked permission and writes its own audit
 * record of why.
 */

/**
 * The group's night of that date, made at the times of the group's template if there is none. Both the group's
 * plan and the night are locked until the transaction ends. Refuses GROUP_UNKNOWN.
 */
export async function ensureNight(
  tx: Tx,
  night: {
    readonly groupId: string
    readonly date: Temporal.PlainDate
    readonly timeZone: string
  },
): Promise<store.LockedNight> {
  const { groupId, date, timeZone } = night
  if (!(await store.lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
  const { clocks } = await termsFor(tx, groupId, date)
  return store.ensureNight(tx, groupId, date, timesOn(date, clocks, timeZone))
}

/** Adds what is known of a night from elsewhere; what the night already says stays. */
export async function fillInNight(
  tx: Tx,
  nightId: string,
  facts: {
    readonly hostId?: string | null | undefined
    readonly checkInOpenedAt?: Temporal.Instant | null | undefined
    readonly checkInClosedAt?: Temporal.Instant | null | undefined
  },
): Promise<void> {
  await store.fillInNight(tx, nightId, {
    hostId: facts.hostId ?? null,
    checkInOpenedAt: facts.checkInOpenedAt ?? null,
    checkInClosedAt: facts.checkInClosedAt ?? null,
  })
}

/** The host of a night that the log knows is this member, or none, unless one was chosen by hand. */
export async function followHost(tx: Tx, nightId: string, hostId: string | null): Promise<boolean> {
  return store.followHost(tx, nightId, hostId)
}

/**
 * Takes back what `fillInNight` added. Of a night on which nothing was planned (`isNew`), also what the
 * clock and the log said of its evening: it is free, as if nothing had been.
 */
export async function emptyNight(
  tx: Tx,
  nightId: string,
  options: { readonly isNew: boolean },
): Promise<void> {
  await store.emptyNight(tx, nightId, options)
}

/** Records what happened; absent keys stay as they are. What was planned is never changed by this. */
export async function recordNight(tx: Tx, nightId: string, event: NightEvent): Promise<void> {
  await store.recordNight(tx, nightId, event)
}
