import { lockNight } from '@/lib/checkins/store-nights'
import { readable, transaction } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import { now } from '@/lib/shared/clock'
import { eveningNow } from './commands'
import { makeList } from './commands-list'
import { goOn } from './commands-next'
import { decideList } from './rules'
import * as store from './store'
import type { SpeakerDrawRow } from './types'

const SYSTEM = { kind: 'system' } as const

/**
 * Lists who takes part in draws whose check-in has closed, and goes on with those whose ask was answered or had no
 * answer. Each is done once, however often this runs; one that fails keeps none of the others waiting.
 */
export async function workOnSpeakerDraws(): Promise<void> {
  await eachApart(await store.listUnderWay(readable()), async (draw) => {
    await step(draw)
  })
}

/** An ask that came of a draw was answered, or ended. */
export async function goOnAfter(askId: string): Promise<void> {
  const draw = await store.findOfAsk(readable(), askId)
  if (draw !== null) await step(draw)
}

async function step(draw: SpeakerDrawRow): Promise<void> {
  const done = await transaction(async (tx) => {
    if (draw.state === 'ASKING') {
      await goOn(tx, draw)
      return undefined
    }
    const night = await lockNight(tx, draw.nightId)
    const held = await store.lockDraw(tx, draw.id)
    if (night === null || held === null) return undefined
    if (decideList(held.state, eveningNow(night, now())).ok) await makeList(tx, SYSTEM, held)
    return undefined
  })
  if (!done.ok) throw new Error(`The clock could not go on with a draw: ${done.refusal.code}`)
}
