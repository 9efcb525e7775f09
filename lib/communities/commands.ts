import { transaction } from '@/lib/db/transaction'
import { ensureFirstRule } from '@/lib/naming/rules/commands'
import { now, toDate } from '@/lib/shared/clock'
import * as store from './store'
import type { CommunityView } from './types'

/** Settings of the command line before the set-up. */
const DEFAULTS = { name: '夜话', timeZone: 'Asia/Shanghai', locale: 'zh', setUpAt: null }
const DEFAULT_GROUP = '群'

/**
 * The community; on an empty database it is made with the default settings first, so that a chat log
 * can be tried before any set-up. The first start at /setup names it later and keeps what it holds.
 */
export async function ensureDefaultCommunity(): Promise<CommunityView> {
  const outcome = await transaction(async (tx) => {
    const found = await store.findCommunity(tx)
    if (found !== null && found.groups.length > 0) return found
    await store.insertCommunity(tx, DEFAULTS)
    if ((await store.listGroups(tx)).length === 0) await store.insertGroups(tx, [DEFAULT_GROUP], 0)
    await ensureFirstRule(tx, toDate(now()))
    return store.findCommunity(tx)
  })
  if (!outcome.ok || outcome.value === null) throw new Error('The community could not be made.')
  return outcome.value
}
