import type { Temporal } from 'temporal-polyfill'
import { KEPT_DAYS } from '@/lib/applications/apply/rules-limits'
import { forgetApplications } from '@/lib/applications/forget/commands'
import { findToEmpty } from '@/lib/applications/forget/store-sweep'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { forgetUnused } from '@/lib/referrals/forget/commands'
import { forgetProposals } from '@/lib/seats/proposals/store'
import { now, toDate } from '@/lib/shared/clock'

const AT_ONCE = 200
const SYSTEM: Actor = { kind: 'system' }

/** Empties applications in every room that knows them; a step of the caller's transaction. */
export async function forgetApplicants(
  tx: Tx,
  applicationIds: readonly string[],
  { by, at }: { readonly by: Actor; readonly at: Temporal.Instant },
): Promise<void> {
  await forgetApplications(tx, applicationIds, { by, at })
  await forgetProposals(tx, applicationIds, toDate(at))
}

/** Empties what became nothing and was kept for long enough. Answers how many. */
export async function forgetOldApplications(): Promise<number> {
  const before = toDate(daysAgo(KEPT_DAYS))
  let emptied = 0
  for (;;) {
    const done = await transaction(async (tx) => {
      const ids = await findToEmpty(tx, before, AT_ONCE)
      await forgetApplicants(tx, ids, { by: SYSTEM, at: now() })
      return ids.length
    })
    if (!done.ok || done.value === 0) return emptied + (await forgetOldReferrals())
    emptied += done.value
  }
}

/** What was said of people who never used their link. */
async function forgetOldReferrals(): Promise<number> {
  const before = daysAgo(KEPT_DAYS)
  let forgotten = 0
  for (;;) {
    const done = await transaction((tx) => forgetUnused(tx, before, AT_ONCE))
    if (!done.ok || done.value === 0) return forgotten
    forgotten += done.value
  }
}

function daysAgo(days: number): Temporal.Instant {
  return now().subtract({ hours: days * 24 })
}
