import type { Actor } from '@/lib/auth/types'
import { now } from '@/lib/shared/clock'
import { reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { BOOKING_POLICIES } from '@/lib/talks/bookings/commands-policy'
import { isLateRelease } from '@/lib/talks/bookings/rules'
import { callOff } from '@/lib/talks/plan/commands-cancel'
import { lockTalkAndNight } from '@/lib/talks/plan/commands-context'
import { decideCancel } from '@/lib/talks/plan/rules'
import { decideOwnWords } from '@/lib/talks/speaking/rules'
import { termsInForce } from '@/lib/versioned/commands'
import { recordAsk } from './commands'
import { answering } from './commands-answer-access'
import { mailCoordinator } from './commands-mail'
import type { RefuseInput } from './schema'
import { changeAsk } from './store'

/**
 * A member who said yes cannot come: the talk is called off, the evening is open again, and who asked is mailed. Later
 * than the terms of bookings allow it is recorded as late. A second time changes nothing.
 * Refusals: SIGN_IN_FIRST, ASK_UNKNOWN, ASK_NOT_ACCEPTED, TALK_BEGUN, and those of calling a talk off.
 */
export async function giveBackAsked(
  actor: Actor,
  { askId, link, reason }: RefuseInput,
): Promise<Outcome<{ readonly late: boolean }>> {
  return answering(actor, { askId, link }, async (tx, ask) => {
    if (ask.state === 'RELEASED' || ask.state === 'RELEASED_LATE')
      return { late: ask.state === 'RELEASED_LATE' }
    const { talkId, memberId } = ask
    if (ask.state !== 'ACCEPTED' || talkId === null) reject('ASK_NOT_ACCEPTED')
    const { talk, night } = await lockTalkAndNight(tx, talkId)
    if (talk.speakerId !== memberId || night === null) reject('ASK_NOT_ACCEPTED')
    unwrap(decideCancel({ ...talk, night }))
    const { startsAt } = night.times
    const at = now()
    unwrap(decideOwnWords({ state: talk.state, night: { phase: night.phase, startsAt } }, at))
    const late = isLateRelease(startsAt, at, await termsInForce(tx, BOOKING_POLICIES, at))
    await callOff(tx, actor, { talkId, night, kind: 'CANCELLED', reason })
    await changeAsk(tx, askId, { state: late ? 'RELEASED_LATE' : 'RELEASED', reason, endedAt: at })
    const date = night.date.toString()
    await recordAsk(tx, actor, late ? 'ask.released-late' : 'ask.released', askId, { date })
    const what = late ? 'GIVEN_BACK_LATE' : 'GIVEN_BACK'
    await mailCoordinator(tx, actor, ask, { what, date: night.date, said: reason })
    return { late }
  })
}
