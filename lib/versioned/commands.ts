import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { changesSince, type BasedOn } from '@/lib/shared/based-on'
import { Refused, type Facts } from '@/lib/shared/outcome'
import { effectOfDay, inForceOrFirst, latestVersion } from './rules'
import type { TermsForm } from './schema'
import type { Publication, Version, Versioned, VersionedTerms } from './types'

type Publishing<V extends Version> = {
  /** The version that the publisher looked at; null where the room compares something else in `write`. */
  readonly after: number | null
  /** When it begins, given what is published already; may reject. */
  readonly effect: (published: readonly V[], at: Temporal.Instant) => Temporal.Instant
  /** Writes the room's row and answers its id; may reject. */
  readonly write: (publication: Publication) => Promise<string>
  readonly facts: (publication: Publication) => Facts
}

/**
 * Publishes the next version as a step of another's transaction, which asked who may. One publisher
 * follows the other; one based on an older version than the latest is refused by `refuseStale`.
 */
export async function publishVersion<V extends Version>(
  tx: Tx,
  actor: Actor,
  { lock, list, refuseStale, action, subjectType }: Versioned<V>,
  { after, effect, write, facts }: Publishing<V>,
): Promise<Publication> {
  await lock(tx)
  const published = await list(tx)
  const latest = latestVersion(published)
  if (after !== null && after !== latest) refuseStale(latest)
  const publishedAt = now()
  const effectiveFrom = effect(published, publishedAt)
  const publication = {
    version: latest + 1,
    effectiveFrom,
    publishedAt,
    authorId: actorId(actor),
  }
  const subjectId = await write(publication)
  await record(tx, actor, {
    action,
    subjectType,
    subjectId,
    facts: { version: publication.version, ...facts(publication) },
  })
  return publication
}

/** Publishes the terms of a form, from the first moment of its day in the zone, or at once for today. */
export async function publishTerms<T extends object, V extends Version & T>(
  tx: Tx,
  actor: Actor,
  kind: VersionedTerms<T, V>,
  { form, terms, timeZone }: { form: TermsForm; terms: T; timeZone: string },
): Promise<Publication> {
  const { after, effectiveFrom: day, note } = form
  if (effectOfDay(day, now(), timeZone) === null) kind.refusePast()
  // A form is based on version 1 at least, even where no page has asked for the terms before.
  await termsInForce(tx, kind)
  await kind.lock(tx)
  requireLatest(await kind.list(tx), after, terms, kind.form)
  return publishVersion(tx, actor, kind, {
    after,
    effect: (_published, at) => effectOfDay(day, at, timeZone) ?? kind.refusePast(),
    write: (publication) => kind.insert(tx, { ...terms, ...publication, note }),
    facts: () => ({ effectiveFrom: day, ...kind.facts(terms) }),
  })
}

/** Refuses terms that were made from an older version, with what the latest says otherwise. */
function requireLatest<T extends object>(
  published: readonly (Version & T)[],
  after: number,
  typed: T,
  form: (terms: T) => BasedOn,
): void {
  const latest = latestVersion(published)
  if (after === latest) return
  const termsOf = (version: number) => {
    const found = published.find((one) => one.version === version)
    return found === undefined ? {} : form(found)
  }
  const changes = changesSince(termsOf(after), termsOf(latest), form(typed))
  const stale = { changes, next: { after: String(latest) } }
  throw new Refused({ code: 'POLICY_CHANGED', facts: { version: latest }, stale })
}

/** The version in force at the instant, as a step of another's transaction. The first is written on first use. */
export async function termsInForce<T extends object, V extends Version & T>(
  tx: Tx,
  { lock, list, insert, first }: VersionedTerms<T, V>,
  at: Temporal.Instant = now(),
): Promise<V> {
  const found = inForceOrFirst(await list(tx), at)
  if (found !== null) return found
  await lock(tx)
  if ((await list(tx)).length === 0) {
    const publication = { version: 1, effectiveFrom: at, publishedAt: at, authorId: null }
    await insert(tx, { ...first, ...publication, note: '' })
  }
  const written = inForceOrFirst(await list(tx), at)
  if (written === null) throw new Error('The first version was not written.')
  return written
}

/** Every version as the room lists them, and the one in force now. */
export async function readVersions<T extends object, V extends Version & T>(
  kind: VersionedTerms<T, V>,
): Promise<{ readonly inForce: V; readonly versions: readonly V[] }> {
  const outcome = await transaction(async (tx) => ({
    inForce: await termsInForce(tx, kind),
    versions: await kind.list(tx),
  }))
  if (!outcome.ok) throw new Error(`The versions cannot be read: ${outcome.refusal.code}`)
  return outcome.value
}
