import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { canSee } from '@/lib/checkins/policy'
import { presenceTopic } from '@/lib/checkins/rules-topics'
import { deleteCheckIn, findCheckIn, insertAgain } from '@/lib/checkins/store-check-ins'
import { shareNight } from '@/lib/checkins/store-nights'
import type { CheckInFact } from '@/lib/checkins/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { canHost } from '@/lib/nights/policy'
import { nightTopic } from '@/lib/nights/rules-topics'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { answeredAt, decideKeptTap } from './rules'
import { answerTapSchema, keptTapSchema, type KeptTapInput } from './schema'
import * as store from './store'

export type KeptTapAnswer = {
  /** The member's check-in of the night now; null while the host is asked. */
  readonly checkIn: CheckInFact | null
}

/**
 * Takes a tap that the member's phone kept while it had no network, with its own time. Safe to repeat, also at once: the
 * phone's id of the tap counts it one time. Refuses TAP_OF_ANOTHER_MEMBER when another member is signed in by now.
 */
export async function sendKeptTap(
  actor: Actor,
  input: KeptTapInput,
): Promise<Outcome<KeptTapAnswer>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const read = keptTapSchema.safeParse(input)
  if (!read.success) return refuse('NIGHT_NOT_FOUND')
  const tap = read.data
  const { id, nightId, memberId } = tap
  if (memberId !== actor.memberId) return refuse('TAP_OF_ANOTHER_MEMBER')
  return transaction(async (tx) => {
    await store.lockTapsOf(tx, memberId)
    const night = await shareNight(tx, nightId)
    if (!night || !canSee(actor, night)) reject('NIGHT_NOT_FOUND')
    const existing = await findCheckIn(tx, nightId, memberId)
    const before = await store.findTap(tx, id)
    if (before !== null) {
      // The first time it came it was decided; the answer was lost on its way.
      if (before.memberId !== memberId) reject('NIGHT_NOT_FOUND')
      return { checkIn: existing }
    }
    const received = now()
    const decided = unwrap(decideKeptTap(night, tap, received, existing))
    const { claimed } = decided
    const counted = decided.kind === 'COUNT' ? decided.status : null
    const result = counted ?? (decided.kind === 'ASK' ? 'ASKED' : 'ALREADY')
    await store.insertTap(tx, { ...tap, received, claimed, result })
    if (decided.kind === 'COUNT') {
      if (decided.instead !== null) await deleteCheckIn(tx, decided.instead.id)
      const { status, at } = decided
      // A host who checks the member in at this very moment comes first.
      await insertAgain(tx, nightId, { memberId, status, via: 'SELF', at, byId: null })
    }
    await notifyNight(tx, nightId, memberId)
    return { checkIn: await findCheckIn(tx, nightId, memberId) }
  })
}

/**
 * The host says whether a kept tap counts whose time could not be trusted. A no may become a yes later; a yes is taken
 * back where every check-in is.
 */
export async function answerKeptTap(
  actor: Actor,
  input: { readonly tapId: string; readonly yes: 'yes' | 'no' },
): Promise<Outcome<undefined>> {
  const read = answerTapSchema.safeParse(input)
  if (!read.success) return refuse('TAP_NOT_FOUND')
  const { tapId } = read.data
  const yes = read.data.yes === 'yes'
  return transaction(async (tx) => {
    const tap = await store.findTap(tx, tapId)
    const night = tap && (await shareNight(tx, tap.nightId))
    if (tap?.result !== 'ASKED' || !night || !canHost(actor, night)) reject('TAP_NOT_FOUND')
    const { nightId, memberId } = tap
    const at = now()
    const byId = actorId(actor)
    if (yes) {
      const when = answeredAt(night, tap.claimed, at)
      await insertAgain(tx, nightId, { memberId, status: 'ON_TIME', via: 'DESK', at: when, byId })
    } else if ((await findCheckIn(tx, nightId, memberId)) !== null) return undefined
    await store.recordAnswer(tx, tapId, { yes, at, byId })
    const subject = { subjectType: 'night', subjectId: nightId }
    const facts = { memberId, counts: yes ? 'yes' : 'no' }
    await record(tx, actor, { action: 'check-in.answered', ...subject, facts })
    await notifyNight(tx, nightId, memberId)
    return undefined
  })
}

async function notifyNight(tx: Tx, nightId: string, memberId: string): Promise<void> {
  await broadcast(tx, nightTopic(nightId))
  await broadcast(tx, presenceTopic(nightId, memberId))
}
