import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { dateFacts } from './commands-context'
import { zoneOfPlan } from '@/lib/nights/queries'
import { timesOn } from '@/lib/nights/rules-times'
import { termsFor } from '@/lib/nights/templates/queries'
import { queueNightChanged } from '@/lib/nights/jobs'
import { canPlan } from '@/lib/nights/policy'
import { decideBlock } from './rules'
import type { BlockInput, DateOfGroup } from './schema'
import * as store from '@/lib/nights/store'

/** Keeps an evening free, for a holiday say. Only while no talk stands on it. */
export async function blockNight(actor: Actor, input: BlockInput): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { groupId, date, reason } = input
    if (!(await store.lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
    const zone = await zoneOfPlan(tx)
    const { clocks } = await termsFor(tx, groupId, date)
    const night = await store.ensureNight(tx, groupId, date, timesOn(date, clocks, zone))
    unwrap(decideBlock(await dateFacts(tx, night, zone)))
    await store.changeNight(tx, night.id, { blockedReason: reason })
    await record(tx, actor, {
      action: 'night.blocked',
      subjectType: 'night',
      subjectId: night.id,
      facts: { date: date.toString() },
    })
    await queueNightChanged(tx, night.id)
    return undefined
  })
}

/** Opens a blocked evening again. Opening an open one changes nothing. */
export async function unblockNight(actor: Actor, input: DateOfGroup): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { groupId, date } = input
    if (!(await store.lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
    const id = await store.findNightId(tx, groupId, date)
    if (id === null) return undefined
    const night = await store.lockNight(tx, id)
    if (night.blockedReason === null) return undefined
    await store.changeNight(tx, id, { blockedReason: null })
    await record(tx, actor, {
      action: 'night.opened',
      subjectType: 'night',
      subjectId: id,
      facts: { date: date.toString() },
    })
    await queueNightChanged(tx, id)
    return undefined
  })
}
