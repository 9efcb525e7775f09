import { companyScore } from '@/lib/naming/nickname/rules-companies'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from '@/lib/naming/nickname/rules'
import { sureParts } from '@/lib/naming/nickname/rules-doubt'
import type { Taught } from '@/lib/naming/types'
import { foldName } from '@/lib/redaction/rules-folding'
import { looksLikeHanName } from '@/lib/redaction/rules-words'
import { BEHIND_NAME } from './rules-full-names'
import { isFirstName } from './rules-words'
import type { SuspectReason } from './types'

/** From here on the general vocabulary knows the word as a company, in any sentence. */
const KNOWN = 9
/** From here on it is spelled as companies are. */
const SPELLED = 7

/** A member's or an author's group nicknames and labels. */
export type Nicknames = { readonly person: string; readonly nicknames: readonly string[] }

/** The company part of a nickname, folded; empty where the nickname surely has none. */
export type CompanyOf = (nickname: string) => string

export function companyReader(taught: Taught): CompanyOf {
  const knowledge = knowledgeWith(taught)
  return (nickname) => {
    const { company } = sureParts(judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledge))
    return company === null ? '' : foldName(company)
  }
}

/**
 * The companies of a community, folded: those its members and rosters name, those that were taught, and the
 * company part of nicknames. Where that could as well be a person's name it counts once two people have it.
 */
export function companyWords(
  people: readonly Nicknames[],
  companies: readonly string[],
  taught: Taught,
  companyOf: CompanyOf = companyReader(taught),
): ReadonlySet<string> {
  const knowledge = knowledgeWith(taught)
  const owners = new Map<string, Set<string>>()
  for (const { person, nicknames } of people) {
    for (const nickname of nicknames) {
      const folded = companyOf(nickname)
      if (folded !== '') owners.set(folded, (owners.get(folded) ?? new Set()).add(person))
    }
  }
  const worn = [...owners].flatMap(([folded, people]) =>
    people.size > 1 || isSpelledAsCompany(folded, knowledge.company) ? [folded] : [],
  )
  return new Set([...worn, ...companies.map(foldName), ...knowledge.company])
}

function isSpelledAsCompany(folded: string, taught: ReadonlySet<string>): boolean {
  if (looksLikeHanName(folded) || isFirstName(folded)) return false
  return companyScore(folded, taught) >= SPELLED || !/^\p{Script=Han}{2,3}$/u.test(folded)
}

/**
 * Whether a string that looks like a name is rather a company: one of the community's, or of the general
 * vocabulary. People have the names of companies too, 李宁 and Morgan: where a phrase or a word behind it says
 * that it is a person, it stays a question.
 */
export function isRatherCompany(
  folded: string,
  { reason, after }: { readonly reason: SuspectReason; readonly after: string },
  companies: ReadonlySet<string>,
): boolean {
  if (!companies.has(folded) && companyScore(folded, NONE) < KNOWN) return false
  if (reason === 'MENTIONED') return companies.has(folded)
  if (reason === 'FULL_NAME') return !BEHIND_NAME.test(after)
  return !looksLikeHanName(folded) && !isFirstName(folded)
}

const NONE: ReadonlySet<string> = new Set()
