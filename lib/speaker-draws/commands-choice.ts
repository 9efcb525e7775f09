import type { Actor } from '@/lib/auth/types'
import { findNightAndCheckIn, shareNight } from '@/lib/checkins/store-nights'
import { canSee } from '@/lib/checkins/policy'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import type { SpeakChoiceInput } from './schema'
import { findOfNight } from './store'
import { saveChoice } from './store-choices'

/**
 * A member who checked in on time says whether they could speak, for this evening's draw alone; the last word before the
 * list counts. Refusals: SIGN_IN_FIRST, NIGHT_NOT_FOUND, DRAW_NOT_ON_TIME, DRAW_LISTED.
 */
export async function sayCouldSpeak(
  actor: Actor,
  { nightId, willing }: SpeakChoiceInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    // Shared: a list that is being made waits for words under way, and comes after them.
    await shareNight(tx, nightId)
    const found = (await findNightAndCheckIn(tx, nightId, memberId)) ?? reject('NIGHT_NOT_FOUND')
    if (!canSee(actor, found.night)) reject('NIGHT_NOT_FOUND')
    if (found.checkIn?.status !== 'ON_TIME') reject('DRAW_NOT_ON_TIME')
    const draw = await findOfNight(tx, nightId)
    if (draw !== null && draw.state !== 'OPEN') reject('DRAW_LISTED')
    await saveChoice(tx, { nightId, memberId, willing, at: now() })
    return undefined
  })
}
