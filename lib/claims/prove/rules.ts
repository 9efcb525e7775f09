import { Temporal } from 'temporal-polyfill'
import { fold } from '@/lib/search/fold'
import type { ClaimFacts, Doubt, Judgement, Sighting, Speaker } from '@/lib/claims/types'

/** Clocks of phones and servers differ; a code is random, so that it is not said before it is there. */
const CLOCKS_DIFFER_MINUTES = 2
/** A label has a past when it was seen in the group so long before the claim. */
const PAST_HOURS = 24

/**
 * What the sightings of its code, in the order in which they were said, mean for a claim: null when it was not
 * said, else since when, and every doubt. What was said before the claim was made does not count, nor what
 * another says after the member. Pure.
 */
export function judgeClaim(claim: ClaimFacts, sightings: readonly Sighting[]): Judgement | null {
  const said = sightings.filter((one) => one.code === claim.code && isSince(claim, one))
  const at = said.findIndex((one) => isBy(claim, one.speaker))
  const first = said[Math.max(at, 0)]
  if (first === undefined) return null
  const doubts = [
    ...(at < 0 ? doubtsOfOther(first) : doubtsOfSpeaker(claim, first.speaker)),
    ...(at > 0 ? ['SAID_BEFORE' as const] : []),
    ...doubtsOfSaying(claim, first),
    ...doubtsOfMember(claim),
  ]
  return { doubts, saidAt: first.at, messageId: first.messageId }
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
