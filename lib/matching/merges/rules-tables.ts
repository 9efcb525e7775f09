/** Tables whose rows go with the person. What becomes of them is declared by the rooms that own them. */
export type MergedTable =
  | 'MemberName'
  | 'LogPerson'
  | 'MentionedName'
  | 'CheckIn'
  | 'OfflineTap'
  | 'AttendanceDispute'
  | 'CheckInCorrection'
  | 'Talk'
  | 'TalkDeparture'
  | 'Night'
  | 'AddressChange'
  | 'StatusEvent'
  | 'RoleEvent'
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
  | 'Passkey'
  | 'LinkedAccount'
  | 'SignInLink'
  | 'FirstSignIn'
  | 'SamePersonProposal'
  | 'QuotaEntry'
  | 'Referral'
  | 'Application'
  | 'TalkOffer'
  | 'Wish'
  | 'WishVote'
  | 'Question'
  | 'QuestionVote'
  | 'TalkInterest'
  | 'UnwantedQuestionMail'
  | 'Booking'
  | 'TalkAsk'
  | 'Standby'
  | 'SpeakChoice'
  | 'SpeakerDrawEntry'
  | 'DutyAssignment'
  | 'DutyDay'
  | 'DutySwap'
  | 'Member'

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
  {
    table: 'CalendarAddress',
    column: 'memberId',
    why: 'It was made for one row, and is good while that row stands.',
  },
  { table: 'DrawWord', column: 'memberId', why: 'The order of a draw is recomputed from it.' },
  {
    table: 'CorrectionRequest',
    column: 'memberId',
    why: 'It is mailed within the hour, and deleted a day later.',
  },
  {
    table: 'Claim',
    column: 'memberId',
    why: 'It was proven for one row, and opens nothing once that row is merged away.',
  },
  { table: 'Claim', column: 'decidedById', why: ACTOR },
  {
    table: 'Invitation',
    column: 'memberId',
    why: 'An invitation says what was sent to that member; its link goes with the person.',
  },
  { table: 'InvitationBatch', column: 'createdById', why: ACTOR },
  { table: 'InvitationBatch', column: 'cancelledById', why: ACTOR },
  { table: 'FirstSignIn', column: 'madeById', why: ACTOR },
  { table: 'OwnText', column: 'createdById', why: ACTOR },
  { table: 'Passkey', column: 'madeById', why: ACTOR },
  { table: 'LinkedAccount', column: 'madeById', why: ACTOR },
  { table: 'AddressChange', column: 'madeById', why: ACTOR },
  {
    table: 'PasskeyChallenge',
    column: 'memberId',
    why: 'It is good for minutes, and for the member who asked.',
  },
  { table: 'ClaimOpening', column: 'openedById', why: ACTOR },
  { table: 'ClaimOpening', column: 'closedById', why: ACTOR },
  { table: 'LogPerson', column: 'linkedById', why: ACTOR },
  { table: 'Source', column: 'importedById', why: ACTOR },
  { table: 'Upload', column: 'createdById', why: ACTOR },
  { table: 'Transcript', column: 'publishedById', why: ACTOR },
  { table: 'ActivityReview', column: 'createdById', why: ACTOR },
  { table: 'ReviewCandidate', column: 'askedById', why: ACTOR },
  { table: 'ReviewCandidate', column: 'decidedById', why: ACTOR },
  { table: 'Application', column: 'decidedById', why: ACTOR },
  { table: 'Booking', column: 'decidedById', why: ACTOR },
  { table: 'TalkAsk', column: 'askedById', why: ACTOR },
  { table: 'TalkPromise', column: 'notedById', why: ACTOR },
  { table: 'ApplicationEvent', column: 'byId', why: ACTOR },
  { table: 'SignInLink', column: 'createdById', why: ACTOR },
  { table: 'Session', column: 'madeById', why: ACTOR },
  { table: 'CheckIn', column: 'byId', why: ACTOR },
  { table: 'OfflineTap', column: 'answeredById', why: ACTOR },
  { table: 'AttendanceDispute', column: 'answeredById', why: ACTOR },
  { table: 'CheckInCorrection', column: 'byId', why: ACTOR },
  { table: 'CheckInCorrection', column: 'undoneById', why: ACTOR },
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
  { table: 'SpeakerDraw', column: 'openedById', why: ACTOR },
  { table: 'SamePersonProposal', column: 'decidedById', why: ACTOR },
  { table: 'MemberMerge', column: 'byId', why: ACTOR },
  { table: 'MemberMerge', column: 'undoneById', why: ACTOR },
  { table: 'StatusEvent', column: 'byId', why: ACTOR },
  { table: 'RoleEvent', column: 'byId', why: ACTOR },
  { table: 'GroupTransfer', column: 'decidedById', why: ACTOR },
  { table: 'GroupException', column: 'grantedById', why: ACTOR },
  { table: 'NamingRule', column: 'publishedById', why: ACTOR },
  { table: 'NamingKnowledge', column: 'addedById', why: ACTOR },
  { table: 'NamingKnowledge', column: 'goneById', why: ACTOR },
  { table: 'NamingJudging', column: 'startedById', why: ACTOR },
  { table: 'NamingJudging', column: 'cancelledById', why: ACTOR },
  { table: 'Consent', column: 'byId', why: ACTOR },
  { table: 'NameDecision', column: 'byId', why: ACTOR },
  { table: 'QuotaEntry', column: 'byId', why: ACTOR },
  { table: 'Referral', column: 'endedById', why: ACTOR },
  { table: 'Roster', column: 'createdById', why: ACTOR },
  { table: 'Roster', column: 'appliedById', why: ACTOR },
  { table: 'SeatProposal', column: 'endedById', why: ACTOR },
]
