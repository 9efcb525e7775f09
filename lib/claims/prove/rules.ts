import { Temporal } from 'temporal-polyfill'
import { fold } from '@/lib/search/fold'
import {
  type ClaimFacts,
  type Doubt,
  DOUBTS,
  type Judgement,
  type Sighting,
  type Speaker,
} from '@/lib/claims/types'

/** Clocks of phones and servers differ; a code is random, so that it is not said before it is there. */
const CLOCKS_DIFFER_MINUTES = 2
/** A label has a past when it was seen in the group so long before the claim. */
const PAST_HOURS = 24

/**
 * What the sightings of its code, in the order in which they were said, mean for a claim: null when it was not
 * said, else since when, and every doubt; of each saying where only others said it. What was said before the claim was
 * made does not count, nor what another says after the member. Pure.
 */
export function judgeClaim(claim: ClaimFacts, sightings: readonly Sighting[]): Judgement | null {
  const said = sightings.filter((one) => one.code === claim.code && isSince(claim, one))
  const at = said.findIndex((one) => isBy(claim, one.speaker))
  const first = said[Math.max(at, 0)]
  if (first === undefined) return null
  const doubts = [
    ...(at < 0
      ? said.flatMap((one) => [...doubtsOfOther(one), ...doubtsOfSaying(claim, one)])
      : [...doubtsOfSpeaker(claim, first.speaker), ...doubtsOfSaying(claim, first)]),
    ...(at > 0 ? ['SAID_BEFORE' as const] : []),
    ...doubtsOfMember(claim),
  ]
  return {
    doubts: inOrder(doubts),
    saidAt: first.at,
    messageId: first.messageId,
    byMember: at >= 0,
  }
}

/**
 * The doubts of lines that were read later than others which asked already: lines that are read one by one have no
 * order but that. Where another had said the code, the member may only have been asked to say it; what was said by
 * the member themselves, and in doubt, is as good as the best saying of it. A claim that still asks keeps the doubts of
 * every saying; what speaks against the member is as it is now. Pure.
 */
export function doubtsAfter(before: readonly string[], later: Judgement): readonly Doubt[] {
  const said = DOUBTS.filter((one) => before.includes(one) && !OF_MEMBER.has(one))
  const another = later.byMember && said.some((one) => OF_ANOTHER.has(one))
  const doubts = [...later.doubts, ...(another ? ['SAID_BEFORE' as const] : [])]
  return doubts.length === 0 ? [] : inOrder([...doubts, ...said])
}

/** What says that another had said the code. */
const OF_ANOTHER: ReadonlySet<Doubt> = new Set(['OTHER_SPEAKER', 'SAID_BEFORE', 'EXPORTER'])
/** What is no matter of a saying: `doubtsOfMember`. */
const OF_MEMBER: ReadonlySet<Doubt> = new Set(['HAS_DUTY', 'HAS_ACCOUNT', 'RENAMED', 'NOT_HERE'])

/** Each once, in the order in which they are shown. */
function inOrder(doubts: readonly Doubt[]): readonly Doubt[] {
  return DOUBTS.filter((one) => doubts.includes(one))
}

function isSince(claim: ClaimFacts, { at, byMinute }: Sighting): boolean {
  if (at === null) return true
  const began = claim.createdAt.subtract({ minutes: CLOCKS_DIFFER_MINUTES + (byMinute ? 1 : 0) })
  return Temporal.Instant.compare(at, began) >= 0
}

/** Whether the label is the member’s: by a match, else by being their nickname, where it is matched to no other. */
function isBy({ memberId, nickname }: ClaimFacts, speaker: Speaker): boolean {
  if (speaker.isExporter) return false
  if (speaker.memberId !== null) return speaker.memberId === memberId
  return nickname !== null && fold(speaker.label) === fold(nickname)
}

function doubtsOfOther({ speaker }: Sighting): readonly Doubt[] {
  return [speaker.isExporter ? 'EXPORTER' : 'OTHER_SPEAKER']
}

function doubtsOfSpeaker(claim: ClaimFacts, speaker: Speaker): readonly Doubt[] {
  return [
    ...(hasPast(claim, speaker) ? [] : ['NO_PAST' as const]),
    ...(speaker.isShared || claim.isShared ? ['TWO_ACCOUNTS' as const] : []),
  ]
}

/**
 * A match from before the claim was made of what the author had said by then. One made since may rest on the name
 * that was taken for a minute: then the label itself has to be older.
 */
function hasPast({ createdAt, memberId }: ClaimFacts, speaker: Speaker): boolean {
  const { linkedAt, firstAt } = speaker
  const linked = speaker.memberId === memberId && linkedAt !== null
  if (linked && Temporal.Instant.compare(linkedAt, createdAt) < 0) return true
  if (firstAt === null) return false
  return Temporal.Instant.compare(firstAt, createdAt.subtract({ hours: PAST_HOURS })) <= 0
}

function doubtsOfSaying(claim: ClaimFacts, said: Sighting): readonly Doubt[] {
  const late = said.at !== null && Temporal.Instant.compare(said.at, claim.expiresAt) > 0
  return [
    ...(said.alone ? [] : ['OTHER_WORDS' as const]),
    ...(late ? ['TOO_LATE' as const] : []),
    ...(said.groupId === claim.groupId ? [] : ['OTHER_GROUP' as const]),
    ...(said.trusted ? [] : ['BY_EDITOR' as const]),
  ]
}

function doubtsOfMember(claim: ClaimFacts): readonly Doubt[] {
  return [
    ...(claim.hasDuty ? ['HAS_DUTY' as const] : []),
    ...(claim.hasAccount ? ['HAS_ACCOUNT' as const] : []),
    ...(claim.renamed ? ['RENAMED' as const] : []),
    ...(claim.isActive ? [] : ['NOT_HERE' as const]),
  ]
}
