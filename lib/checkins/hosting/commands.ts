import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { lockHosted, putInto } from '@/lib/checkins/commands-hosting'
import { presenceTopic } from '@/lib/checkins/rules-topics'
import { findNight, insertPhaseChanges } from '@/lib/checkins/store-nights'
import { refuse, unwrap, type Outcome } from '@/lib/shared/outcome'
import { startAsBefore } from '@/lib/talks/plan/commands-later'
import { decideTakeBack, lateByAct } from './rules'
import { takeBackSchema } from './schema'
import { countOnTime, findEntered, readHostActs } from './store'
import { TAKEN_BACK } from './types'

/**
 * Takes the last act of a host back, with everything that it changed: the phase and since when it is on, the window,
 * and who was late only by it, who is on time again. Doing it twice changes nothing. Refusals: NIGHT_NOT_FOUND,
 * NOT_ALLOWED, those of hosting, NOTHING_TO_TAKE_BACK, PHASE_HELD_BY_CLOCK.
 */
export async function takeBackStep(
  actor: Actor,
  input: { readonly nightId: string; readonly actId: string },
): Promise<Outcome<{ readonly onTime: number }>> {
  const read = takeBackSchema.safeParse(input)
  if (!read.success) return refuse('NIGHT_NOT_FOUND')
  const { nightId, actId } = read.data
  return transaction(async (tx) => {
    const { night, at } = await lockHosted(tx, actor, nightId)
    const acts = await readHostActs(tx, nightId)
    const was = unwrap(decideTakeBack(night, at, acts, actId))
    const act = acts.find(({ id }) => id === actId)
    if (was === null || act === undefined) return { onTime: 0 }
    if (was.phase !== night.phase) {
      // The phase goes on as if it had never ended: since when it is on stays true.
      const entered = (await findEntered(tx, nightId, was.phase)) ?? at
      await insertPhaseChanges(tx, nightId, [{ phase: was.phase, at: entered }], actorId(actor))
    }
    if (act.action === 'night.delayed') await startAsBefore(tx, actor, nightId)
    const late = lateByAct(night, was, { from: act.at, now: at })
    const onTime = late === null ? [] : await countOnTime(tx, nightId, late)
    await record(tx, actor, {
      action: TAKEN_BACK,
      subjectType: 'night',
      subjectId: nightId,
      facts: { act: actId, from: night.phase, to: was.phase, onTime: onTime.length },
    })
    // Its times may be those of before.
    await putInto(tx, (await findNight(tx, nightId)) ?? night, was, at)
    for (const memberId of onTime) await broadcast(tx, presenceTopic(nightId, memberId))
    return { onTime: onTime.length }
  })
}
