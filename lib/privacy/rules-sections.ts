/** Columns that name the member who acted on a row of another person. */
const ACTOR =
  'the actor on a row of another person; what they did is exported from the audit record'

/** Columns that name a member and are not exported by a section of their own, with the reason. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  'QuotaBalance.memberId': 'the sum of the entries, which are exported',
  'PasskeyChallenge.memberId': 'hashes, for minutes',
  'ErasedName.memberId': 'hashes of an erased person, who can no longer sign in to ask',
}

/** The reason why the column has no section; null when it needs one. */
export function whyNotExported(place: string): string | null {
  if (place in NOT_EXPORTED) return NOT_EXPORTED[place] ?? null
  return /(?:ById|authorId|\.byId)$/u.test(place) ? ACTOR : null
}
