import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { nightTopic } from '@/lib/nights/rules-topics'
import { nightStatus } from '@/lib/nights/rules-status'
import { applyClock } from '@/lib/checkins/commands-clock'
import { lockHosted } from '@/lib/checkins/commands-hosting'
import { canSee } from '@/lib/checkins/policy'
import { presenceTopic } from '@/lib/checkins/rules-topics'
import { lockNight } from '@/lib/checkins/store-nights'
import { canHost, canPlan } from '@/lib/nights/policy'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { holdAfterAll, postponeHeld, startLater } from '@/lib/talks/plan/commands-later'
import { requireShown } from './commands-shown'
import { nightMark } from './rules-acts'
import { decideLater } from './rules-late'
import { postponeTonightSchema, resumeTonightSchema, waitSchema } from './schema'
import { countOnTime, hasPostponed } from './store'

/**
 * The speaker is late: the talk begins so many minutes later, and all that follows shifts with it. The check-in is open
 * until then, and who was late only because it had closed by the plan is on time. Refusals: NIGHT_NOT_FOUND,
 * NOT_ALLOWED, EVENING_CHANGED, and those of `decideLater`.
 */
export async function waitForSpeaker(
  actor: Actor,
  input: {
    readonly nightId: string
    readonly minutes: number
    readonly reason: string
    readonly shown?: string | undefined
  },
): Promise<Outcome<undefined>> {
  const read = waitSchema.safeParse(input)
  if (!read.success) return refuse('NIGHT_NOT_FOUND')
  const { nightId, minutes, reason, shown } = read.data
  return transaction(async (tx) => {
    const { night, at } = await lockHosted(tx, actor, nightId)
    await requireShown(tx, night, shown)
    const times = unwrap(decideLater(night, at, minutes))
    await startLater(tx, actor, nightId, { times, reason })
    const mark = nightMark(night)
    await record(tx, actor, {
      action: 'night.delayed',
      subjectType: 'night',
      subjectId: nightId,
      facts: { was: mark, is: mark, minutes, startsAt: times.startsAt.toString() },
    })
    const { state, closesAt } = nightStatus(night, at).checkIn
    const closedByPlan = state === 'AFTER' && night.checkInClosedAt === null
    const onTime = closedByPlan ? await countOnTime(tx, nightId, { from: closesAt, until: at }) : []
    await applyClock(tx, { ...night, ...times }, at)
    await broadcast(tx, nightTopic(nightId))
    for (const memberId of onTime) await broadcast(tx, presenceTopic(nightId, memberId))
    return undefined
  })
}

/** There is no talk tonight: it waits for a date. Refusals: NIGHT_NOT_FOUND, NOT_ALLOWED, EVENING_CHANGED, those of postponing. */
export async function postponeTonight(
  actor: Actor,
  input: {
    readonly nightId: string
    readonly reason: string
    readonly shown?: string | undefined
  },
): Promise<Outcome<undefined>> {
  const read = postponeTonightSchema.safeParse(input)
  if (!read.success) return refuse('NIGHT_NOT_FOUND')
  const { nightId, reason, shown } = read.data
  return transaction(async (tx) => {
    const { night } = await lockHosted(tx, actor, nightId)
    await requireShown(tx, night, shown)
    await postponeHeld(tx, actor, nightId, reason)
    await broadcast(tx, nightTopic(nightId))
    return undefined
  })
}

/**
 * Who put tonight's talk off takes that back while nothing has taken its place: it stands where it stood, with its host
 * and its times. Twice is refused as the plan does. Refusals: NIGHT_NOT_FOUND, NOT_ALLOWED for all others, those of
 * restoring a talk.
 */
export async function resumeTonight(
  actor: Actor,
  input: { readonly nightId: string; readonly talkId: string },
): Promise<Outcome<undefined>> {
  const read = resumeTonightSchema.safeParse(input)
  if (!read.success) return refuse('NIGHT_NOT_FOUND')
  const { nightId, talkId } = read.data
  return transaction(async (tx) => {
    const night = await lockNight(tx, nightId)
    if (night === null) reject('NIGHT_NOT_FOUND')
    await holdAfterAll(tx, actor, { talkId, nightId }, async (called) => {
      // Without its talk the evening has no host any more: who led it counts.
      const led = { ...night, hostId: night.hostId ?? called?.departure.hostId ?? null }
      if (!canSee(actor, led)) reject('NIGHT_NOT_FOUND')
      if (!canHost(actor, led)) reject('NOT_ALLOWED')
      const isOwn = called === null || canPlan(actor) || (await hasPostponed(tx, actor, talkId))
      if (!isOwn) reject('NOT_ALLOWED')
    })
    await broadcast(tx, nightTopic(nightId))
    return undefined
  })
}
