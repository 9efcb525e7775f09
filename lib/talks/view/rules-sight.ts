import type { VisitorSight } from '@/lib/communities/types'
import type { Audience, HostedNight, PersonFacts, TalkFacts } from '@/lib/talks/types'

/** Whether the audience sees no evening at all: the community keeps its plan to its members. */
export function isPlanHidden(audience: Audience, sight: VisitorSight): boolean {
  return audience === 'VISITOR' && !sight.plan
}

/**
 * The facts of a talk as far as the community opens them to the audience; null for one that it keeps to its
 * members. Where the plan is closed, a talk whose transcript is open is still part of the archive.
 */
export function sightOf<T extends TalkFacts>(
  audience: Audience,
  sight: VisitorSight,
  talk: T,
): T | null {
  if (audience !== 'VISITOR') return talk
  if (!sight.plan && !(sight.archive && talk.published)) return null
  if (sight.speakers) return talk
  const { speaker, night } = talk
  return { ...talk, speaker: unnamed(speaker), night: night && withoutHost(night) }
}

/** A night whose host is shown by role where the community names none to visitors. */
export function nightSightOf(
  audience: Audience,
  sight: VisitorSight,
  night: HostedNight,
): HostedNight {
  return audience === 'VISITOR' && !sight.speakers ? withoutHost(night) : night
}

function withoutHost(night: HostedNight): HostedNight {
  return { ...night, host: unnamed(night.host) }
}

function unnamed(person: PersonFacts | null): PersonFacts | null {
  return person && { ...person, namePublic: false }
}
