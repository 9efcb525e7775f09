import { fold } from '@/lib/search/fold'
import { foldCompany, foldPlain } from '@/lib/referrals/rules-folding'

/** Who is sought. The address is known of applicants only. */
export type Sought = {
  readonly name: string
  readonly company: string | null
  readonly nickname: string
  readonly email: string | null
}

export type Strength = 'LIKELY' | 'MAYBE'

/**
 * Whether a person with a name and a company is the one who is sought: likely when both are the same,
 * or a company is missing on one side; maybe when only the name is. Null for another name.
 */
export function likeness(
  who: Sought,
  known: { readonly name: string; readonly company: string | null },
): Strength | null {
  if (foldPlain(known.name) !== foldPlain(who.name)) return null
  return strengthOf(who, filled([known.company]))
}

/**
 * The same for a person with names of many kinds, group nicknames among them: 姓名-公司-岗位 gives a
 * name and a company at once, and each nickname of earlier days gives the company of its days.
 */
export function likenessOfNames(
  who: Sought,
  known: { readonly texts: readonly string[]; readonly company: string | null },
): Strength | null {
  const found = known.texts.map((text) => ofText(who, text, known.company))
  if (found.includes('LIKELY')) return 'LIKELY'
  return found.includes('MAYBE') ? 'MAYBE' : null
}

function ofText(who: Sought, text: string, company: string | null): Strength | null {
  const plain = foldPlain(text)
  if (plain === '') return null
  if (plain === foldPlain(who.nickname)) return 'LIKELY'
  const name = foldPlain(who.name)
  const pieces = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const rest = withoutName(pieces, name)
  if (rest !== null) return strengthOf(who, filled([company, ...rest]))
  // 沈知远青舟支付: a name with its company behind it and nothing between.
  const behind = pieces[0]?.startsWith(name) === true ? pieces[0].slice(name.length) : ''
  if (name === '' || behind === '' || who.company === null) return null
  return behind.startsWith(foldCompany(who.company)) ? 'LIKELY' : null
}

/** The other pieces of a nickname in which neighbours together are the name; null when none are. */
function withoutName(pieces: readonly string[], name: string): string[] | null {
  for (let from = 0; from < pieces.length; from++) {
    let joined = ''
    for (let to = from; to < pieces.length && joined.length < name.length; to++) {
      joined += pieces[to] ?? ''
      if (joined === name) return [...pieces.slice(0, from), ...pieces.slice(to + 1)]
    }
  }
  return null
}

function strengthOf(who: Sought, companies: readonly string[]): Strength {
  if (who.company === null || companies.length === 0) return 'LIKELY'
  const sought = foldCompany(who.company)
  return companies.some((one) => sameCompany(foldCompany(one), sought)) ? 'LIKELY' : 'MAYBE'
}

/** 青舟 is 青舟支付, since people shorten; a single character is too little to say so. */
function sameCompany(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 1 && long.startsWith(short)
}

function filled(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null && text !== '') as string[]
}
