import type { Temporal } from 'temporal-polyfill'
import { nightStatus, toNightRecord } from '@/lib/nights/rules-status'
import { namesIn, namesOf, withoutNames } from './rules-names'
import type { Audience, HostedNight, PersonFacts, TalkFacts, Visibility } from '@/lib/talks/types'
import type { NightFacts } from '@/lib/nights/types'
import type { PersonView, TalkView } from './types'

/**
 * What a viewer may learn of a talk is decided in this file. Known names that stand in its topic, summary
 * and reason are taken out before it (rules-scan.ts).
 */
const SEES: Readonly<Record<Audience, readonly Visibility[]>> = {
  VISITOR: ['PUBLIC'],
  MEMBER: ['PUBLIC', 'MEMBERS'],
  DESK: ['PUBLIC', 'MEMBERS', 'KEPT'],
}

/** The visibilities that exist for the audience; a talk with another one does not. */
export function visibleTo(audience: Audience): readonly Visibility[] {
  return SEES[audience]
}

/**
 * Whether the talk is still to come, or on now. A night that is closed or past its planned end
 * has happened, even when no host pressed anything: a forgotten button must not keep a name public.
 */
function isAhead(talk: TalkFacts, now: Temporal.Instant): boolean {
  if (talk.state !== 'PLANNED' || talk.night === null) return false
  return !hasNightPassed(talk.night, now)
}

/** Whether the talk no longer lies ahead: from then on it names no person to visitors. */
export function hasPassed(talk: TalkFacts, now: Temporal.Instant): boolean {
  return !isAhead(talk, now)
}

function hasNightPassed(night: NightFacts, now: Temporal.Instant): boolean {
  return nightStatus(toNightRecord(night, 'ON'), now).hasPassed
}

/** What the audience may read of the talk; null when it does not exist for them. */
export function talkView(
  audience: Audience,
  talk: TalkFacts,
  now: Temporal.Instant,
): TalkView | null {
  if (!SEES[audience].includes(talk.visibility)) return null
  const open = audience !== 'VISITOR' || isAhead(talk, now)
  const speaker =
    talk.speaker === null ? unknownSpeaker(talk, now) : personView(audience, talk.speaker, open)
  const redacted = redactedNames(audience, talk, now)
  const reason = isReasonOver(audience, talk, open) ? null : talk.reason
  return {
    id: talk.id,
    groupId: talk.groupId,
    topic: withoutNames(talk.topic, redacted),
    summary: withoutNames(talk.summary, redacted),
    background: hasPassed(talk, now) ? '' : withoutNames(talk.background, redacted),
    mode: talk.mode,
    state: talk.state,
    visibility: talk.visibility,
    reason: reason && withoutNames(reason, redacted),
    movedFrom: talk.movedFrom,
    speaker,
  }
}

/**
 * A speaker may still be announced while the talk lies ahead, or waits for a date. Of any other talk someone
 * spoke, or was to speak: no member is known for them, and they are shown by their role.
 */
function unknownSpeaker(talk: TalkFacts, now: Temporal.Instant): PersonView | null {
  return isAhead(talk, now) || talk.state === 'POSTPONED' ? null : { kind: 'ROLE' }
}

/** Names that must not remain in the words: of people shown by role alone, and what the log calls them. */
function redactedNames(
  audience: Audience,
  talk: TalkFacts,
  now: Temporal.Instant,
): readonly string[] {
  if (audience !== 'VISITOR') return []
  const { speaker, night, labels } = talk
  const open = isAhead(talk, now)
  const people = [
    ...(speaker !== null && !(open && speaker.namePublic) ? [speaker] : []),
    ...(night?.host != null && !(open && night.host.namePublic) ? [night.host] : []),
  ]
  return [...people.flatMap(namesOf), ...(open ? [] : namesIn(labels))]
}

/** Why a talk was moved is news until it has been given; afterwards the words only reveal people. */
function isReasonOver(audience: Audience, { state }: TalkFacts, open: boolean): boolean {
  return audience === 'VISITOR' && !open && (state === 'PLANNED' || state === 'HELD')
}

/** The host of a night, under the same rule as a speaker: by name to visitors only beforehand. */
export function hostView(
  audience: Audience,
  night: HostedNight,
  now: Temporal.Instant,
): PersonView | null {
  if (night.host === null) return null
  return personView(audience, night.host, audience !== 'VISITOR' || !hasNightPassed(night, now))
}

function personView(audience: Audience, person: PersonFacts, open: boolean): PersonView {
  if (!open || (audience === 'VISITOR' && !person.namePublic)) return { kind: 'ROLE' }
  return {
    kind: 'NAMED',
    // A member's own page is for members: a visitor gets no key to it.
    memberId: audience === 'VISITOR' ? null : person.id,
    name: person.displayName,
    company: person.company,
    position: person.position,
    city: person.city,
    talksGiven: person.talksGiven,
  }
}
