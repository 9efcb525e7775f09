import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { closeOffer } from '@/lib/talks/offers/store'
import { placeTalk } from '@/lib/talks/plan/commands-place'
import { findLinked, setTalk } from '@/lib/talks/wishes/store'
import type { AskView } from './types'

/**
 * Puts the talk of an ask on its evening, ends the offer it came of, and links the wish. A step of a command
 * that holds the group's plan and has let go of the evenings that were kept.
 */
export async function placeAsked(
  tx: Tx,
  actor: Actor,
  ask: AskView,
  { date, topic, hostId }: Place,
): Promise<string> {
  const visibility = (await readCommunity(tx))?.talkVisibility ?? 'MEMBERS'
  const { talkId } = await placeTalk(tx, actor, {
    groupId: ask.groupId,
    date,
    topic,
    summary: '',
    clocks: null,
    speakerId: ask.memberId,
    mode: 'LIVE',
    visibility,
    origin: ask.origin,
    ...(hostId !== null && { hostId }),
    speakerWords: hasMembersWords(ask, topic),
  })
  if (ask.offerId !== null) await closeOffer(tx, ask.offerId, { at: now(), talkId })
  // A talk that a coordinator linked by hand stays linked.
  if (ask.wishId !== null && (await findLinked(tx, ask.wishId)) === null)
    await setTalk(tx, ask.wishId, talkId)
  return talkId
}

type Place = {
  readonly date: Temporal.PlainDate
  readonly topic: string
  /** Who is to host; null leaves the evening's host as it is. */
  readonly hostId: string | null
}

/** Visitors read a member's words without names: the one asked typed them, also on standby, or who offered or wished it. */
function hasMembersWords(ask: AskView, topic: string): boolean {
  const ofMembers = ask.offerId !== null || ask.wishId !== null || ask.origin === 'STANDBY'
  return ofMembers || ask.proposed !== null || topic !== ask.topic
}
