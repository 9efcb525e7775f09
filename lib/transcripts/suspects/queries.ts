import { readCommunity } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { foldName } from '@/lib/redaction/rules-folding'
import { readDecidedNames } from '@/lib/redaction/store-decisions'
import type { DecidedName } from '@/lib/redaction/types'
import { readCompanies } from './store'

type KnownWords = {
  readonly decisions: readonly DecidedName[]
  /** Folded strings about which there is nothing to ask. */
  readonly known: ReadonlySet<string>
}

/**
 * What was decided, and what the community calls itself, its groups and the companies of its members. A
 * step of queries and commands that have asked who may know.
 */
export async function readKnownWords(tx: Tx): Promise<KnownWords> {
  const [decisions, community, companies] = await Promise.all([
    readDecidedNames(tx),
    readCommunity(tx),
    readCompanies(tx),
  ])
  const groups = community?.groups.map(({ name }) => name) ?? []
  const words = [community?.name ?? '', ...groups, ...companies].map(foldName)
  return { decisions, known: new Set([...decisions.map(({ folded }) => folded), ...words]) }
}
