/** Tables whose rows go with the person. */
export type BelongingTable =
  | 'MemberName'
  | 'LogPerson'
  | 'MentionedName'
  | 'CheckIn'
  | 'Talk'
  | 'Night'
  | 'StatusEvent'
  | 'GroupTransfer'
  | 'GroupException'
  | 'NicknameExemption'
  | 'Reminder'
  | 'ComplianceDecision'
  | 'NamingRuleComment'
  | 'NamingRuleAcknowledgement'
  | 'RosterRow'
  | 'ReviewCandidate'
  | 'Consent'
  | 'ErasedName'
  | 'Session'
  | 'SignInLink'
  | 'SamePersonProposal'
  | 'QuotaEntry'
  | 'Referral'
  | 'Application'
  | 'TalkOffer'
  | 'Member'

/** What becomes of the rows of a table that name a member, when that member is merged into another. */
export type Belonging = {
  readonly table: BelongingTable
  readonly column: string
  /** Column that names a row among those of one member; always a uuid. */
  readonly key: string
  /**
   * Columns of which the other member may have only one row with the same values (no column: only one
   * row at all), and what happens then: `leave` keeps the row with the merged one, `drop` takes it out, `better` keeps the better.
   */
  readonly clash?: {
    readonly on: readonly (readonly string[])[]
    readonly then: 'leave' | 'drop' | 'better'
  }
}

/** Every foreign key to a member whose rows go with the person. */
export const BELONGINGS: readonly Belonging[] = [
  {
    table: 'MemberName',
    column: 'memberId',
    key: 'id',
    clash: { on: [['kind', 'text', 'heldFrom']], then: 'leave' },
  },
  { table: 'LogPerson', column: 'memberId', key: 'id' },
  { table: 'MentionedName', column: 'memberId', key: 'id' },
  {
    table: 'CheckIn',
    column: 'memberId',
    key: 'id',
    clash: { on: [['nightId']], then: 'better' },
  },
  { table: 'Talk', column: 'speakerId', key: 'id' },
  { table: 'Night', column: 'hostId', key: 'id' },
  { table: 'StatusEvent', column: 'memberId', key: 'id' },
  { table: 'GroupTransfer', column: 'memberId', key: 'id' },
  {
    table: 'GroupException',
    column: 'memberId',
    key: 'groupId',
    clash: { on: [['groupId']], then: 'drop' },
  },
  { table: 'NicknameExemption', column: 'memberId', key: 'id' },
  {
    table: 'Reminder',
    column: 'memberId',
    key: 'id',
    clash: { on: [['via', 'day']], then: 'leave' },
  },
  { table: 'ComplianceDecision', column: 'memberId', key: 'id' },
  { table: 'NamingRuleComment', column: 'memberId', key: 'id' },
  {
    table: 'NamingRuleAcknowledgement',
    column: 'memberId',
    key: 'ruleId',
    clash: { on: [['ruleId']], then: 'drop' },
  },
  { table: 'RosterRow', column: 'memberId', key: 'id' },
  {
    table: 'ReviewCandidate',
    column: 'memberId',
    key: 'reviewId',
    clash: { on: [['reviewId']], then: 'leave' },
  },
  { table: 'Consent', column: 'memberId', key: 'id' },
  { table: 'ErasedName', column: 'memberId', key: 'id' },
  { table: 'Session', column: 'memberId', key: 'id' },
  { table: 'SignInLink', column: 'memberId', key: 'id' },
  {
    table: 'SamePersonProposal',
    column: 'memberId',
    key: 'id',
    clash: { on: [['personId'], ['mentionedId'], ['otherId']], then: 'drop' },
  },
  {
    table: 'SamePersonProposal',
    column: 'otherId',
    key: 'id',
    clash: { on: [['memberId']], then: 'drop' },
  },
  // What each had of quota is the person's; that they were granted it twice is set right besides.
  { table: 'QuotaEntry', column: 'memberId', key: 'id' },
  { table: 'Referral', column: 'referrerId', key: 'id' },
  { table: 'Referral', column: 'admittedId', key: 'id' },
  {
    table: 'Application',
    column: 'memberId',
    key: 'id',
    clash: { on: [[]], then: 'leave' },
  },
  { table: 'TalkOffer', column: 'memberId', key: 'id' },
  // A row that was merged into the one who is merged now follows, so that every old address leads on.
  { table: 'Member', column: 'mergedIntoId', key: 'id' },
]

const ACTOR = 'It says who did it at that time, under the row they had then.'

/** Foreign keys to a member that stay as they are, and why. */
export const STAYING: readonly { table: string; column: string; why: string }[] = [
  {
    table: 'MemberMerge',
    column: 'keptId',
    why: 'It records what happened between the rows themselves.',
  },
  {
    table: 'MemberMerge',
    column: 'otherId',
    why: 'It records what happened between the rows themselves.',
  },
  { table: 'QuotaBalance', column: 'memberId', why: 'It follows the entries, by trigger.' },
  { table: 'DrawWord', column: 'memberId', why: 'The order of a draw is recomputed from it.' },
  { table: 'LogPerson', column: 'linkedById', why: ACTOR },
  { table: 'Source', column: 'importedById', why: ACTOR },
  { table: 'Upload', column: 'createdById', why: ACTOR },
  { table: 'Transcript', column: 'publishedById', why: ACTOR },
  { table: 'ActivityReview', column: 'createdById', why: ACTOR },
  { table: 'ReviewCandidate', column: 'askedById', why: ACTOR },
  { table: 'ReviewCandidate', column: 'decidedById', why: ACTOR },
  { table: 'Application', column: 'decidedById', why: ACTOR },
  { table: 'ApplicationEvent', column: 'byId', why: ACTOR },
  { table: 'SignInLink', column: 'createdById', why: ACTOR },
  { table: 'CheckIn', column: 'byId', why: ACTOR },
  { table: 'PhaseChange', column: 'byId', why: ACTOR },
  { table: 'NicknameExemption', column: 'grantedById', why: ACTOR },
  { table: 'NicknameExemption', column: 'liftedById', why: ACTOR },
  { table: 'ReminderBatch', column: 'composedById', why: ACTOR },
  { table: 'ReminderBatch', column: 'sentById', why: ACTOR },
  { table: 'Reminder', column: 'sentById', why: ACTOR },
  { table: 'ComplianceDecision', column: 'decidedById', why: ACTOR },
  { table: 'ComplianceDecision', column: 'undoneById', why: ACTOR },
  { table: 'FoundNight', column: 'decidedById', why: ACTOR },
  { table: 'Draw', column: 'committedById', why: ACTOR },
  { table: 'SamePersonProposal', column: 'decidedById', why: ACTOR },
  { table: 'MemberMerge', column: 'byId', why: ACTOR },
  { table: 'MemberMerge', column: 'undoneById', why: ACTOR },
  { table: 'StatusEvent', column: 'byId', why: ACTOR },
  { table: 'GroupTransfer', column: 'decidedById', why: ACTOR },
  { table: 'GroupException', column: 'grantedById', why: ACTOR },
  { table: 'NamingRule', column: 'publishedById', why: ACTOR },
  { table: 'NamingKnowledge', column: 'addedById', why: ACTOR },
  { table: 'NamingKnowledge', column: 'goneById', why: ACTOR },
  { table: 'NamingJudging', column: 'startedById', why: ACTOR },
  { table: 'NamingJudging', column: 'cancelledById', why: ACTOR },
  { table: 'Consent', column: 'byId', why: ACTOR },
  { table: 'QuotaEntry', column: 'byId', why: ACTOR },
  { table: 'Referral', column: 'endedById', why: ACTOR },
  { table: 'Roster', column: 'createdById', why: ACTOR },
  { table: 'Roster', column: 'appliedById', why: ACTOR },
  { table: 'SeatProposal', column: 'endedById', why: ACTOR },
]
