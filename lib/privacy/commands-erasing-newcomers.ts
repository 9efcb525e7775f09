import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { eraseLedger } from '@/lib/quotas/store-erase'
import { eraseReferrals } from '@/lib/referrals/forget/commands'
import { foldPlain } from '@/lib/referrals/rules-folding'
import { forgetApplicants } from './commands-forgetting-old'
import { deleteOffersOf } from '@/lib/talks/offers/store'
import * as store from '@/lib/applications/forget/store-person'
import type { Subject } from './types'

/**
 * A step of an erasure: removes the words about how the person joined and about those they referred. The
 * referral tree and the entries of the ledger stay; unused links end.
 */
export async function eraseNewcomer(
  tx: Tx,
  actor: Actor,
  subject: Pick<Subject, 'ids' | 'emails'>,
  { names, at }: { readonly names: readonly string[]; readonly at: Temporal.Instant },
): Promise<void> {
  const { ids, emails } = subject
  const folded = names.map(foldPlain).filter((name) => name !== '')
  const applications = await store.findApplicationsOf(tx, { ids, emails, folded })
  await forgetApplicants(tx, applications, { by: actor, at })
  await eraseReferrals(tx, actor, { ids, folded, at })
  await eraseLedger(tx, { ids })
  await deleteOffersOf(tx, ids)
}
