import type { Temporal } from 'temporal-polyfill'
import { forgetApplications } from '@/lib/applications/forget/commands'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { forgetMeant } from '@/lib/referrals/forget/commands'
import { endReferral } from '@/lib/referrals/commands'
import { foldPlain } from '@/lib/referrals/rules-folding'
import * as store from './store-newcomers'
import type { Subject } from './types'

/**
 * How the person came and whom they brought, without words: a step of an erasure. Who brought whom
 * stays in the tree, as do the entries of the ledger; links nobody has used can no longer be used.
 */
export async function eraseNewcomer(
  tx: Tx,
  actor: Actor,
  subject: Pick<Subject, 'ids' | 'emails'>,
  { names, at }: { readonly names: readonly string[]; readonly at: Temporal.Instant },
): Promise<void> {
  const { ids, emails } = subject
  const folded = names.map(foldPlain).filter((name) => name !== '')
  for (const referralId of await store.findOpenLinksOf(tx, ids)) {
    await endReferral(tx, { referralId, ending: 'RETRACTED', by: actor, at })
  }
  const applications = await store.findApplicationsOf(tx, { ids, emails, folded })
  await forgetApplications(tx, applications, { by: actor, at })
  await forgetMeant(tx, await store.findReferralsMeaning(tx, { ids, folded }))
  await store.emptyReferrers(tx, ids)
  await store.emptyLedger(tx, ids)
  await store.deleteOffers(tx, ids)
}
