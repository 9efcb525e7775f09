/** What is agreed beyond "a room reads and writes its own tables"; `tables.test.ts` holds each list exactly. */

const SETTINGS =
  'The name, the time zone, what visitors see and the capacity of the community and its groups are shown or locked everywhere.'
const PEOPLE =
  'A row that names a member is shown, ordered or filtered with that member’s name and status.'

/** Reads of tables that another room owns, by SQL or Prisma, and why it does not ask that room. */
export const FOREIGN_READS: readonly {
  readonly reader: string
  readonly tables: readonly string[]
  readonly why: string
}[] = [
  { reader: 'activity', tables: ['Group'], why: SETTINGS },
  { reader: 'activity', tables: ['Member', 'MemberName'], why: PEOPLE },
  {
    reader: 'activity',
    tables: [
      'AuditRecord',
      'CheckIn',
      'Consent',
      'Draw',
      'LogPerson',
      'MentionedName',
      'Message',
      'Night',
      'SamePersonProposal',
      'StatusEvent',
      'Talk',
      'Transcript',
    ],
    why: 'All that a member said, gave and attended is shown together, and silence is judged by it for thousands in one statement.',
  },
  { reader: 'applications', tables: ['Group'], why: SETTINGS },
  { reader: 'applications', tables: ['Member', 'MemberName'], why: PEOPLE },
  {
    reader: 'applications',
    tables: ['CheckIn', 'Night', 'NamingRule', 'NicknameVerdict', 'Referral', 'Talk'],
    why: 'The desk shows with an application what became of those admitted, and the referral behind it.',
  },
  { reader: 'attendance', tables: ['Group'], why: SETTINGS },
  { reader: 'attendance', tables: ['Member'], why: PEOPLE },
  {
    reader: 'attendance',
    tables: [
      'CheckIn',
      'CheckInCorrection',
      'LogPerson',
      'LogQuestion',
      'Night',
      'OfflineTap',
      'Question',
      'Talk',
      'TalkInterest',
    ],
    why: 'Evenings by members, for hundreds of both, are read in one statement; a member’s own evenings with all they did there in another.',
  },
  { reader: 'auth', tables: ['Group'], why: SETTINGS },
  {
    reader: 'auth',
    tables: ['Application', 'Community', 'Member', 'MemberName'],
    why: 'A session or a link is opened in one round trip, with the person it stands for and whether their duties count in it.',
  },
  { reader: 'backups', tables: ['Community'], why: SETTINGS },
  {
    reader: 'backups',
    tables: ['Application', 'Member', 'Night', 'Source'],
    why: 'A backup comes back only into a database in which nothing was written down yet.',
  },
  { reader: 'checkins', tables: ['Community', 'Group'], why: SETTINGS },
  { reader: 'checkins', tables: ['Member'], why: PEOPLE },
  {
    reader: 'checkins',
    tables: ['Night', 'Talk'],
    why: 'A check-in is decided and written in one statement, with the night as it stands.',
  },
  { reader: 'claims', tables: ['Group'], why: SETTINGS },
  { reader: 'claims', tables: ['Member', 'MemberName'], why: PEOPLE },
  {
    reader: 'claims',
    tables: ['FirstSignIn', 'LogLabel', 'LogPerson', 'Message', 'Source'],
    why: 'Who said a code, under which label since when, and who was never in, are weighed for all open claims in one statement each.',
  },
  { reader: 'compliance', tables: ['Group'], why: SETTINGS },
  { reader: 'compliance', tables: ['Member', 'MemberName'], why: PEOPLE },
  {
    reader: 'compliance',
    tables: ['NamingRule', 'NicknameVerdict', 'StatusEvent'],
    why: 'Members outside the rule are listed with their name and verdict at one instant.',
  },
  {
    reader: 'deadlines',
    tables: ['Booking', 'Night', 'Talk', 'TalkAsk', 'Transcript'],
    why: 'What is late about a talk is read of all talks of some days in one statement, with what each room wrote down of it.',
  },
  { reader: 'detection', tables: ['Group'], why: SETTINGS },
  { reader: 'detection', tables: ['Member'], why: PEOPLE },
  {
    reader: 'detection',
    tables: ['LogPerson', 'Message'],
    why: 'The evidence of a found night is the log of its evening, with the people in it.',
  },
  { reader: 'draws', tables: ['Member'], why: PEOPLE },
  { reader: 'duties', tables: ['Group'], why: SETTINGS },
  { reader: 'duties', tables: ['Member'], why: PEOPLE },
  {
    reader: 'duties',
    tables: ['Night', 'Talk'],
    why: 'Who has a duty on a day depends on the host whom a person chose for its evening, and whether it is one on a talk.',
  },
  { reader: 'logs', tables: ['Group'], why: SETTINGS },
  { reader: 'logs', tables: ['Member'], why: PEOPLE },
  { reader: 'matching', tables: ['Group'], why: SETTINGS },
  {
    reader: 'matching',
    tables: [
      'CheckIn',
      'ComplianceDecision',
      'GroupTransfer',
      'LogLabel',
      'LogPerson',
      'Member',
      'MemberName',
      'Message',
      'NicknameExemption',
      'Night',
      'Talk',
      'Transcript',
      'TranscriptLine',
    ],
    why: 'Guesses are made over all labels, names and presence at once, a merge compares both members, and what follows a label is counted before it is parted.',
  },
  { reader: 'members', tables: ['Group'], why: SETTINGS },
  { reader: 'moving-in', tables: ['Group'], why: SETTINGS },
  { reader: 'moving-in', tables: ['Member', 'MemberName'], why: PEOPLE },
  {
    reader: 'moving-in',
    tables: ['FirstSignIn', 'Mail', 'SignInLink'],
    why: 'Who never came in is asked of all members in one statement, with what became of the mail and the link that each was sent.',
  },
  { reader: 'naming', tables: ['Member', 'MemberName'], why: PEOPLE },
  { reader: 'nights', tables: ['Group'], why: SETTINGS },
  { reader: 'privacy', tables: ['Member'], why: PEOPLE },
  { reader: 'quotas', tables: ['Group'], why: SETTINGS },
  { reader: 'quotas', tables: ['Member'], why: PEOPLE },
  {
    reader: 'quotas',
    tables: ['CheckIn', 'Night', 'Referral', 'Talk'],
    why: 'Quota is earned by attending and speaking, and the ledger names its people.',
  },
  {
    reader: 'redaction',
    tables: ['LogLabel', 'LogPerson', 'Member', 'MemberName'],
    why: 'Every name that may not be read is collected in one statement.',
  },
  { reader: 'referrals', tables: ['Group'], why: SETTINGS },
  { reader: 'referrals', tables: ['Member', 'MemberName'], why: PEOPLE },
  {
    reader: 'referrals',
    tables: ['Application', 'CheckIn', 'Night', 'StatusEvent', 'Talk'],
    why: 'The tree shows what became of each referral, and the same person is looked for among applications too, before a member who refers reads of them. An application stands on a referral and shows it: each room shows half of one story.',
  },
  { reader: 'rosters', tables: ['Group'], why: SETTINGS },
  {
    reader: 'rosters',
    tables: ['GroupException', 'GroupTransfer', 'Member', 'MemberName', 'StatusEvent'],
    why: 'A roster is compared with all members of the group at once.',
  },
  {
    reader: 'rosters',
    tables: ['CheckIn', 'Referral', 'Session', 'Talk'],
    why: 'A roster is undone only while its members did nothing since; all of them are asked at once.',
  },
  { reader: 'seats', tables: ['Group'], why: SETTINGS },
  { reader: 'seats', tables: ['Member'], why: PEOPLE },
  {
    reader: 'seats',
    tables: ['Application', 'ApplicationEvent', 'GroupException', 'QuotaEntry'],
    why: 'The order of the wait-list and the numbers are of applications and members at one instant.',
  },
  { reader: 'speaker-draws', tables: ['Group'], why: SETTINGS },
  { reader: 'speaker-draws', tables: ['Member'], why: PEOPLE },
  {
    reader: 'speaker-draws',
    tables: ['Booking', 'CheckIn', 'Draw', 'Night', 'Standby', 'Talk', 'TalkAsk', 'TalkOffer'],
    why: 'Who takes part in a draw is decided for all who are here in one statement, from their presence, what they offered and the evenings that they gave and have; a draw is shown with its evening, its commitment and its asks.',
  },
  { reader: 'talks', tables: ['Group'], why: SETTINGS },
  { reader: 'talks', tables: ['Member', 'MemberName'], why: PEOPLE },
  {
    reader: 'talks',
    tables: ['LogPerson', 'Night', 'PhaseChange'],
    why: 'A talk is shown with its evening, as it went, and its people in one statement.',
  },
  {
    reader: 'talks',
    tables: ['Transcript'],
    why: 'Names are taken out of a talk’s words until its transcript is published, in the statement that shows it: a copy of that state on the talk could show a name between two commits.',
  },
  {
    reader: 'talks',
    tables: ['LogLabel', 'Message'],
    why: 'A promise is noted from a message, and its words are read in the log, where an erasure takes them away.',
  },
  { reader: 'texts', tables: ['Member'], why: PEOPLE },
  { reader: 'transcripts', tables: ['Community'], why: SETTINGS },
  { reader: 'transcripts', tables: ['Member'], why: PEOPLE },
  {
    reader: 'transcripts',
    tables: ['LogPerson', 'Media', 'Message', 'Night', 'Talk'],
    why: 'A transcript is cut from the log, and read with its talk and evening.',
  },
]

/** Files with statements that do not name their table, and where the name comes from. */
export const UNKNOWN_TABLES: readonly { readonly file: string; readonly why: string }[] = [
  {
    file: 'lib/backups/store.ts',
    why: 'A backup writes and reads every table that the database has, as it is.',
  },
  {
    file: 'lib/db/member-rows.ts',
    why: 'Merges of members: tables and columns are those that their owners declare in store-merge.ts.',
  },
  {
    file: 'lib/privacy/store-export.ts',
    why: 'An export reads the sections that privacy lists; each names its tables.',
  },
  {
    file: 'lib/privacy/store-sweeping.ts',
    why: 'The last pass of an erasure takes a name out of every text column that the database has, so that a forgotten one cannot keep it.',
  },
  { file: 'lib/search/plan.ts', why: 'The search of a room over the table that the room names.' },
]
