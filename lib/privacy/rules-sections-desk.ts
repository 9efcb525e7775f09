import { by, own, plain, SECTIONS, type Section } from './rules-sections'
import { NEWCOMER_SECTIONS } from './rules-sections-newcomers'

/** What organisers and the app recorded about a person, and what the person did. */
const DESK_SECTIONS: readonly Section[] = [
  {
    name: 'mentioned',
    from: own('MentionedName'),
    columns: plain('text', 'times', 'firstAt', 'lastAt'),
    order: 'x."firstAt", x."id"',
    covers: ['MentionedName.memberId'],
  },
  {
    name: 'reminders',
    from: own('Reminder'),
    columns: {
      ...plain('nickname', 'missing', 'sentAt'),
      ...{ verdict: 'x."verdict"::text', via: 'x."via"::text', by: by('x."sentById"') },
    },
    order: 'x."sentAt", x."id"',
    covers: ['Reminder.memberId'],
  },
  {
    name: 'exemptions',
    from: own('NicknameExemption'),
    columns: { ...plain('reason', 'until', 'grantedAt', 'liftedAt'), by: by('x."grantedById"') },
    order: 'x."grantedAt", x."id"',
    covers: ['NicknameExemption.memberId'],
  },
  {
    name: 'decisions',
    from: own('ComplianceDecision'),
    columns: {
      ...{ choice: 'x."choice"::text' },
      ...plain('reason', 'evidence', 'decidedAt'),
      by: by('x."decidedById"'),
    },
    order: 'x."decidedAt", x."id"',
    covers: ['ComplianceDecision.memberId'],
  },
  {
    name: 'acknowledgements',
    from: `"NamingRuleAcknowledgement" x JOIN "NamingRule" r ON r."id" = x."ruleId"
      WHERE x."memberId" = ANY($1::uuid[])`,
    columns: { version: 'r."version"', at: 'x."at"' },
    order: 'x."at"',
    covers: ['NamingRuleAcknowledgement.memberId'],
  },
  {
    name: 'comments',
    from: own('NamingRuleComment'),
    columns: plain('text', 'at'),
    order: 'x."at", x."id"',
    covers: ['NamingRuleComment.memberId'],
  },
  {
    name: 'rosters',
    from: `"RosterRow" x JOIN "Roster" r ON r."id" = x."rosterId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      ...{ at: 'r."takenAt"' },
      ...plain('nickname', 'fields'),
      ...{ state: 'x."outcome"::text', verdict: 'x."verdict"::text' },
    },
    order: 'r."takenAt", x."id"',
    covers: ['RosterRow.memberId'],
  },
  {
    name: 'proposals',
    from: `"SamePersonProposal" x WHERE x."memberId" = ANY($1::uuid[]) OR x."otherId" = ANY($1::uuid[])`,
    // The other side and the reasons describe a person who may be another one.
    columns: { ...plain('score', 'createdAt', 'decidedAt'), state: 'x."state"::text' },
    order: 'x."createdAt", x."id"',
    covers: ['SamePersonProposal.memberId', 'SamePersonProposal.otherId'],
  },
  {
    name: 'merges',
    from: `"MemberMerge" x WHERE x."keptId" = ANY($1::uuid[]) OR x."otherId" = ANY($1::uuid[])`,
    columns: { kind: 'x."kind"::text', ...plain('reason', 'at', 'undoneAt'), by: by('x."byId"') },
    order: 'x."at", x."id"',
    covers: ['MemberMerge.keptId', 'MemberMerge.otherId'],
  },
  {
    name: 'reviews',
    from: own('ReviewCandidate'),
    columns: {
      ...plain('place', 'askedAt', 'answerBy', 'answerNote', 'reason', 'decidedAt'),
      ...{ answer: 'x."answer"::text', choice: 'x."choice"::text', by: by('x."decidedById"') },
    },
    order: 'x."askedAt", x."reviewId"',
    covers: ['ReviewCandidate.memberId'],
  },
  {
    name: 'drawWords',
    from: own('DrawWord'),
    columns: plain('word', 'at'),
    order: 'x."at", x."drawId"',
    covers: ['DrawWord.memberId'],
  },
  {
    name: 'sessions',
    from: own('Session'),
    columns: plain('device', 'createdAt', 'lastSeenAt', 'expiresAt'),
    order: 'x."createdAt", x."id"',
    covers: ['Session.memberId'],
  },
  {
    name: 'links',
    from: own('SignInLink'),
    columns: {
      ...{ via: 'x."purpose"::text' },
      ...plain('createdAt', 'expiresAt', 'usedAt'),
      by: by('x."createdById"'),
    },
    order: 'x."createdAt", x."id"',
    covers: ['SignInLink.memberId', 'SignInLink.createdById'],
  },
  {
    name: 'mail',
    from: `"Mail" x WHERE lower(x."to") = ANY($2::text[])`,
    columns: plain('subject', 'text', 'createdAt', 'sentAt'),
    order: 'x."createdAt", x."id"',
    covers: [],
  },
  {
    name: 'audit',
    from: `"AuditRecord" x WHERE x."subjectId" = ANY($1::uuid[]::text[])`,
    // Facts hold ids, dates and codes of other members.
    columns: { ...plain('at', 'action'), by: by('x."actorId"') },
    order: 'x."id"',
    covers: ['AuditRecord.subjectId'],
  },
  {
    name: 'acts',
    from: `"AuditRecord" x WHERE x."actorId" = ANY($1::uuid[])`,
    columns: { ...plain('at', 'action'), kind: 'x."subjectType"' },
    order: 'x."id"',
    covers: ['AuditRecord.actorId'],
  },
]

/** Everything that is kept about a person, in the order of the export. */
export const ALL_SECTIONS: readonly Section[] = [
  ...SECTIONS,
  ...NEWCOMER_SECTIONS,
  ...DESK_SECTIONS,
]

/** Columns that name the member who acted on a row of another person. */
const ACTOR =
  'who handled somebody or something else; what they did is exported from the audit record'

/** Columns that name a member and are not exported by a section of their own, with the reason. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  'QuotaBalance.memberId': 'the sum of the entries, which are exported',
  'ErasedName.memberId': 'hashes of an erased person, who is not there to ask',
}

/** The reason why the column has no section; null when it needs one. */
export function whyNotExported(place: string): string | null {
  if (place in NOT_EXPORTED) return NOT_EXPORTED[place] ?? null
  return /(?:ById|authorId|\.byId)$/u.test(place) ? ACTOR : null
}
