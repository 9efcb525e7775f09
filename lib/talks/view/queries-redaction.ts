import type { Tx } from '@/lib/db/transaction'
import { knownNames } from '@/lib/redaction/dictionary'
import { redactedIn } from '@/lib/redaction/rules-texts'
import { withoutNames } from './rules-names'
import { hasPassed } from './rules'
import { nightSightOf, sightOf } from './rules-sight'
import type { PlanContext } from '@/lib/nights/types'
import type { Audience } from '@/lib/talks/types'
import type { EveningFacts, TalkFacts } from '@/lib/talks/types'

type ViewContext = Pick<PlanContext, 'now' | 'visitors'>

/**
 * The facts as visitors may read them: as far as the community opens them, and what has passed, and why an evening is kept free, goes through
 * the same scan as a transcript before publication. Organisers may name any person in these words, and
 * a transcript that would be refused for them may be published late or never.
 *
 * Names are looked up only when there is something to look through; other audiences read on.
 */
export async function redactEvenings(
  db: Tx,
  audience: Audience,
  found: readonly EveningFacts[],
  { now, visitors }: ViewContext,
): Promise<readonly EveningFacts[]> {
  const evenings = found.map(({ night, talks }) => ({
    night: nightSightOf(audience, visitors, night),
    talks: talks.flatMap((talk) => sightOf(audience, visitors, talk) ?? []),
  }))
  const view = evenings.flatMap(({ night, talks }) =>
    night.blockedReason !== null || talks.some((talk) => hasPassed(talk, now)) ? [night] : [],
  )
  if (audience !== 'VISITOR' || view.length === 0) return evenings
  const dictionary = await knownNames(db)
  const mask = (text: string) => withoutNames(text, redactedIn(text, dictionary))
  return evenings.map(({ night, talks }) => ({
    night: { ...night, blockedReason: night.blockedReason && mask(night.blockedReason) },
    talks: talks.map((talk) => (hasPassed(talk, now) ? masked(talk, mask) : talk)),
  }))
}

/** The same for talks by themselves. */
export async function redactTalks<T extends TalkFacts>(
  db: Tx,
  audience: Audience,
  found: readonly T[],
  { now, visitors }: ViewContext,
): Promise<readonly T[]> {
  const talks = found.flatMap((talk) => sightOf(audience, visitors, talk) ?? [])
  if (audience !== 'VISITOR' || !talks.some((talk) => hasPassed(talk, now))) return talks
  const dictionary = await knownNames(db)
  const mask = (text: string) => withoutNames(text, redactedIn(text, dictionary))
  return talks.map((talk) => (hasPassed(talk, now) ? masked(talk, mask) : talk))
}

function masked<T extends TalkFacts>(talk: T, mask: (text: string) => string): T {
  const { topic, summary, reason } = talk
  return { ...talk, topic: mask(topic), summary: mask(summary), reason: reason && mask(reason) }
}
