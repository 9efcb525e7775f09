import type { Tx } from './transaction'

/**
 * What is kept in memory and made from many tables: `pages` are the public pages of talks, `names` the
 * dictionary of names that are redacted. Which tables move which revision is said by the triggers
 * `…_revision` of the migrations.
 */
export type RevisionScope = 'pages' | 'names'

/**
 * A short text that differs after every committed change of what the scope is made from. Read it before
 * what is kept under it, or a change between the two would stay unseen.
 */
export async function readRevision(db: Tx, scope: RevisionScope): Promise<string> {
  const rows = await db.$queryRaw<{ revision: string }[]>`
    SELECT cache_revision(${scope}) AS revision`
  return rows[0]?.revision ?? ''
}
