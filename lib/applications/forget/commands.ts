import type { Temporal } from 'temporal-polyfill'
import { endApplicantKeys } from '@/lib/auth/applicants/keys'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { forgetMeant } from '@/lib/referrals/forget/commands'
import { endReferral } from '@/lib/referrals/commands'
import { toDate } from '@/lib/shared/clock'
import { moveOn } from '@/lib/applications/commands'
import { lockApplication, type ApplicationRow } from '@/lib/applications/store'
import { emptyWords } from './store'

/**
 * Empties applications for good, with the words of the referrals behind them and every key: a step of
 * another room's transaction, which empties what its other rooms know of them as well. One that is still open ends first, as if it were withdrawn, so that the
 * referrer has the quota back and a seat that was kept is free.
 */
export async function forgetApplications(
  tx: Tx,
  ids: readonly string[],
  { by, at }: { readonly by: Actor; readonly at: Temporal.Instant },
): Promise<void> {
  if (ids.length === 0) return
  const referralIds: string[] = []
  // In one order: of two who decide about the same ones, the second waits.
  for (const id of ids.toSorted()) {
    const application = await lockApplication(tx, id)
    if (application === null) continue
    const { referralId } = application
    if (referralId !== null) referralIds.push(referralId)
    if (!isOpen(application)) continue
    await moveOn(tx, application, { to: 'WITHDRAWN', by, kind: 'WITHDRAWN' })
    if (referralId !== null) await endReferral(tx, { referralId, ending: 'WITHDRAWN', by, at })
  }
  await forgetMeant(tx, referralIds)
  await emptyWords(tx, ids, toDate(at))
  await endApplicantKeys(tx, ids)
}

/** Whether the applicant still waits for something: an admission without a member was not notified yet. */
function isOpen({ state, memberId }: ApplicationRow): boolean {
  return state === 'ADMITTED' ? memberId === null : !OVER.has(state)
}

const OVER: ReadonlySet<string> = new Set(['DECLINED', 'WITHDRAWN', 'EXPIRED'])
