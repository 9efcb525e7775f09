/**
 * An erasure reads every text, JSON and text list column of the database, also those added later, and
 * removes the person's names. Only these are skipped, each with the reason.
 */
const LEFT_ALONE: Readonly<Record<string, string>> = {
  'AuditRecord.*': 'append-only; its facts hold ids, dates and codes',
  'Member.displayName': 'a name of the person whose row it is',
  'Member.folded': 'made from the names of the person whose row it is',
  'Member.openFolded': 'made from the names of the person whose row it is',
  'Member.pinyin': 'made from the names of the person whose row it is',
  'Member.email': 'an address of the person whose row it is',
  'AddressChange.*': 'deleted with the person; others’ hold addresses',
  'MemberName.*': 'names of the person whose row it is',
  'LogPerson.*': 'the person’s own labels are replaced one by one',
  'LogLabel.*': 'the person’s own labels are replaced one by one',
  'MentionedName.*': 'the person’s own nicknames are deleted one by one',
  'Message.*': 'gone through together with what search reads',
  'TranscriptLine.*': 'gone through together with what search reads',
  'NicknameVerdict.*': 'goes with the name it judges',
  'NamingRule.announcement': 'a published rule is never rewritten',
  'NamingRule.template': 'parts and separators',
  'Session.*': 'deleted with the person; others’ hold hashes and devices',
  'Passkey.*': 'deleted with the person; others’ hold keys and devices',
  'LinkedAccount.*': 'deleted with the person; others’ hold ids of a provider',
  'PasskeyChallenge.*': 'hashes, for minutes',
  'SignInLink.*': 'deleted with the person; others’ hold hashes',
  'CalendarAddress.*': 'a hash',
  'SetupCode.*': 'a hash',
  'Claim.*': 'deleted with the person; others’ hold hashes and codes',
  'ClaimOpening.*': 'a random part of an address',
  'RateLimit.*': 'hashes',
  'ErasedName.*': 'hashes',
  'Consent.*': 'codes',
  'QuotaEntry.key': 'a code and ids, append-only',
  'SeatPolicy.roles': 'words of roles; a published policy is never rewritten',
  'Referral.name': 'the person’s own are emptied one by one; else it is what another is called',
  'Referral.nickname': 'the person’s own are emptied one by one; else it is what another is called',
  'Referral.foldedName': 'emptied with the name it is made from',
  'Referral.foldedCompany': 'a company',
  'Referral.tokenHash': 'a hash',
  'Application.name': 'the person’s own are emptied one by one; else it is what another is called',
  'Application.nickname':
    'the person’s own are emptied one by one; else it is what another is called',
  'Application.foldedName': 'emptied with the name it is made from',
  'Application.foldedCompany': 'a company',
  'Application.email': 'the person’s own are emptied one by one',
  'Application.suspicions': 'codes',
  'ApplicantKey.*': 'hashes',
  'Draw.*': 'tickets and a commitment that everybody can recompute',
  'Media.*': 'hashes and types',
  'Mail.secret': 'a link that is emptied when the mail is sent',
  '_prisma_migrations.*': 'the history of the schema',
}

export function isLeftAlone(table: string, column: string): boolean {
  return `${table}.*` in LEFT_ALONE || `${table}.${column}` in LEFT_ALONE
}

/** Whether the table holds names of applicants. */
export function isOfNewcomers(table: string): boolean {
  return NEWCOMERS.includes(table)
}

const NEWCOMERS: readonly string[] = [
  'Application',
  'ApplicationEvent',
  'ApplicationNote',
  'Mail',
  'QuotaEntry',
  'Referral',
  'SeatProposal',
]
