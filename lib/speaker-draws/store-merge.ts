import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const SPEAKER_DRAWS_MERGE = [
  {
    table: 'SpeakChoice',
    column: 'memberId',
    key: 'nightId',
    // What the one who stays said stands for both.
    clash: { on: [['nightId']], then: 'drop' },
  },
  {
    table: 'SpeakerDrawEntry',
    column: 'memberId',
    key: 'id',
    // One person takes part once: the other ticket stays in the order without a member.
    clash: { on: [['speakerDrawId']], then: 'drop' },
  },
] as const satisfies readonly MemberRows[]
