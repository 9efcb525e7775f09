import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { lockPlan, lockNight } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { findActive } from '@/lib/talks/store'
import { askNext } from './commands-next'
import { recordDraw } from './commands-record'
import { canSeeAnswers } from './policy'
import type { HandDrawInput } from './schema'
import * as store from './store'

/**
 * A coordinator enters a draw that the group made by its own red packet, with its order as far as it is known, and the
 * first is asked. Nothing of it can be recomputed, and it is never called so. Refusals: NOT_ALLOWED, EVENING_UNKNOWN,
 * SPEAKER_UNKNOWN, DRAW_NAMED_TWICE, DRAW_THERE_ALREADY.
 */
export async function enterHandDraw(
  actor: Actor,
  input: HandDrawInput,
): Promise<Outcome<{ readonly id: string }>> {
  if (!canSeeAnswers(actor)) return refuse('NOT_ALLOWED')
  const { nightId, member1, member2, member3, note } = input
  const order = [member1, member2, member3].filter((one) => one !== null)
  if (new Set(order).size < order.length) return refuse('DRAW_NAMED_TWICE', {}, 'member2')
  return transaction(async (tx) => {
    const { groupId } = (await store.findEvening(tx, nightId)) ?? reject('EVENING_UNKNOWN')
    await lockPlan(tx, groupId)
    await lockNight(tx, nightId)
    const active = await findActive(tx, order)
    for (const [at, memberId] of order.entries())
      if (!active.has(memberId)) reject('SPEAKER_UNKNOWN', {}, `member${String(at + 1)}`)
    if ((await store.findOfNight(tx, nightId)) !== null) reject('DRAW_THERE_ALREADY')
    const at = now()
    const id = await store.insertDraw(tx, {
      nightId,
      source: 'HAND',
      state: 'ASKING',
      drawId: null,
      note,
      openedById: actorId(actor),
      at,
      drawnAt: at,
    })
    await store.insertEntries(
      tx,
      id,
      order.map((memberId, place) => ({ memberId, ticket: null, place: place + 1, out: null })),
    )
    await recordDraw(tx, actor, 'speaker-draw.entered', id, { members: order.length })
    const draw = (await store.findDraw(tx, id)) ?? reject('DRAW_UNKNOWN')
    await askNext(tx, actor, draw)
    return { id }
  })
}
