import type { Tx } from '@/lib/db/transaction'
import { lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { dropHoldsOf } from '@/lib/talks/holds/store'
import { recordAsk } from './commands'
import { mailAsked } from './commands-mail'
import { changeAsk } from './store'
import { listOfGroup } from './store-lists'

/**
 * A step of closing a group: what it asked of members is taken back, and they are mailed, for no talk can be put
 * on its plan any more. Done again it finds nothing.
 */
export async function withdrawAsksOf(tx: Tx, groupId: string): Promise<void> {
  await lockPlan(tx, groupId)
  for (const ask of await listOfGroup(tx, groupId)) {
    await dropHoldsOf(tx, { askId: ask.id })
    await changeAsk(tx, ask.id, { state: 'WITHDRAWN', endedAt: now() })
    await recordAsk(tx, { kind: 'system' }, 'ask.withdrawn', ask.id)
    await mailAsked(tx, 'WITHDRAWN', ask)
  }
}
