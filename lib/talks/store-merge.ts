import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const TALKS_MERGE = [
  { table: 'Talk', column: 'speakerId', key: 'id' },
  { table: 'TalkDeparture', column: 'hostId', key: 'id' },
  { table: 'TalkOffer', column: 'memberId', key: 'id' },
  { table: 'Wish', column: 'memberId', key: 'id' },
  {
    table: 'WishVote',
    column: 'memberId',
    key: 'wishId',
    // One person is counted once.
    clash: { on: [['wishId']], then: 'drop' },
  },
  { table: 'Question', column: 'memberId', key: 'id' },
  { table: 'Question', column: 'answeredById', key: 'id' },
  {
    table: 'QuestionVote',
    column: 'memberId',
    key: 'questionId',
    clash: { on: [['questionId']], then: 'drop' },
  },
  {
    table: 'TalkInterest',
    column: 'memberId',
    key: 'talkId',
    clash: { on: [['talkId']], then: 'drop' },
  },
  {
    table: 'UnwantedQuestionMail',
    column: 'memberId',
    key: 'what',
    clash: { on: [['what']], then: 'drop' },
  },
  { table: 'Booking', column: 'memberId', key: 'id' },
  { table: 'TalkAsk', column: 'memberId', key: 'id' },
  // What the one who stays said stands for both.
  { table: 'Standby', column: 'memberId', key: 'id', clash: { on: [[]], then: 'drop' } },
] as const satisfies readonly MemberRows[]
