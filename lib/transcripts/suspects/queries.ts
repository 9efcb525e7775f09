import { readCommunity } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { foldName } from '@/lib/redaction/rules-folding'
import { readDecidedNames } from '@/lib/redaction/store-decisions'
import type { DecidedName } from '@/lib/redaction/types'
import { readKnownPeople } from '@/lib/redaction/store'
import { readTaught } from '@/lib/naming/knowledge/store'
import { companiesOfRosters } from '@/lib/rosters/store-companies'
import type { Known } from './rules'
import { companyWords } from './rules-companies'

type KnownWords = Known & { readonly decisions: readonly DecidedName[] }

/**
 * What was decided, what the community calls itself and its groups, and its companies: as members and rosters
 * say, as nicknames hold them, and as was taught. A step of queries and commands that have asked who may know.
 */
export async function readKnownWords(tx: Tx): Promise<KnownWords> {
  const [decisions, community, { people, companies }, listed, { taught }] = await Promise.all([
    readDecidedNames(tx),
    readCommunity(tx),
    readKnownPeople(tx),
    companiesOfRosters(tx),
    readTaught(tx),
  ])
  const groups = community?.groups.map(({ name }) => name) ?? []
  const words = [community?.name ?? '', ...groups].map(foldName)
  const nicknames = people.map(({ key, names }) => ({ person: key, nicknames: names }))
  return {
    decisions,
    known: new Set([...decisions.map(({ folded }) => folded), ...words]),
    companies: companyWords(nicknames, [...companies, ...listed], taught),
  }
}
