import { readCommunity } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { foldName } from '@/lib/redaction/rules-folding'
import { readDecidedNames } from '@/lib/redaction/store-decisions'
import type { DecidedName } from '@/lib/redaction/types'
import { readKnownPeople } from '@/lib/redaction/store'
import type { Taught } from '@/lib/naming/types'
import { readTaught } from '@/lib/naming/knowledge/store'
import { companiesOfRosters } from '@/lib/rosters/store-companies'
import type { Known } from './rules'
import { companyReader, companyWords, type CompanyOf, type Nicknames } from './rules-companies'

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
    companies: companyWords(
      nicknames,
      [...companies, ...listed],
      taught,
      companyReaderFor(nicknames, taught),
    ),
  }
}

/** What was read out of each nickname of the last time; it depends on nothing but the nickname and what was taught. */
let kept: { readonly taught: string; readonly companies: ReadonlyMap<string, string> } | null = null

/** Judging five hundred nicknames takes a tenth of a second, and every draft and publication asks for them. */
function companyReaderFor(people: readonly Nicknames[], taught: Taught): CompanyOf {
  const key = JSON.stringify(taught)
  const known = kept?.taught === key ? kept.companies : new Map<string, string>()
  const read = companyReader(taught)
  // Nicknames that no person has any more are not kept.
  const companies = new Map(
    people.flatMap(({ nicknames }) =>
      nicknames.map((nickname) => [nickname, known.get(nickname) ?? read(nickname)] as const),
    ),
  )
  kept = { taught: key, companies }
  return (nickname) => companies.get(nickname) ?? read(nickname)
}
