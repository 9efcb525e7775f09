import { createDefaultCommunity } from '@/lib/communities/commands'
import { readCommunity } from '@/lib/communities/queries'
import type { CommunityView } from '@/lib/communities/types'
import { transaction } from '@/lib/db/transaction'
import { ensureFirstRule } from '@/lib/naming/rules/commands'
import { now, toDate } from '@/lib/shared/clock'

/**
 * The community. On an empty database it is created with the default settings first, so that a chat log
 * can be imported before the set-up. The first start at /setup names it later and keeps what it holds.
 */
export async function ensureDefaultCommunity(): Promise<CommunityView> {
  const outcome = await transaction(async (tx) => {
    const found = await readCommunity(tx)
    if (found !== null && found.groups.length > 0) return found
    await createDefaultCommunity(tx)
    await ensureFirstRule(tx, toDate(now()))
    return readCommunity(tx)
  })
  if (!outcome.ok || outcome.value === null) throw new Error('The community could not be made.')
  return outcome.value
}
