import { randomUUID } from 'node:crypto'
import { markTalk, unmarkTalk } from '@/lib/deadlines/commands'
import { assignDuty, changeDuty, endDuty } from '@/lib/duties/commands'
import {
  canHaveDutyAfterAll,
  cannotHaveDuty,
  giveBackDuty,
  takeOverDuty,
} from '@/lib/duties/commands-days'
import { acceptSwap, askSwap, declineSwap, withdrawSwap } from '@/lib/duties/commands-swap'
import type { CommandFixtures } from './fixtures'
import type { CommandCases } from './types'

const hosting = ({ groupId, free }: CommandFixtures) =>
  ({ groupId, kind: 'HOST', date: free }) as const

export const DUTIES_CASES: CommandCases = {
  'duties assignDuty': (actor, { groupId, memberId, free }) =>
    assignDuty(actor, {
      groupId,
      kind: 'HOST',
      weekday: 1,
      memberId,
      deputyId: null,
      firstDay: free,
      lastDay: null,
    }),
  'duties changeDuty': (actor, { dutyId }) =>
    changeDuty(actor, { assignmentId: dutyId, deputyId: null, lastDay: null }),
  'duties endDuty': (actor, { dutyId }) => endDuty(actor, { assignmentId: dutyId }),
  'duties takeOverDuty': (actor, fixtures) =>
    takeOverDuty(actor, { ...hosting(fixtures), seen: null }),
  'duties giveBackDuty': (actor, fixtures) => giveBackDuty(actor, hosting(fixtures)),
  'duties cannotHaveDuty': (actor, fixtures) => cannotHaveDuty(actor, hosting(fixtures)),
  'duties canHaveDutyAfterAll': (actor, fixtures) => canHaveDutyAfterAll(actor, hosting(fixtures)),
  'duties askSwap': (actor, fixtures) =>
    askSwap(actor, {
      ...hosting(fixtures),
      choice: { date: fixtures.free.add({ days: 1 }), memberId: fixtures.memberId },
    }),
  'deadlines markTalk': (actor, { talkId }) => markTalk(actor, { talkId, kind: 'ANNOUNCED' }),
  'deadlines unmarkTalk': (actor, { talkId }) => unmarkTalk(actor, { talkId, kind: 'CONFIRMED' }),
  'duties withdrawSwap': (actor) => withdrawSwap(actor, { swapId: randomUUID() }),
  'duties acceptSwap': (actor) => acceptSwap(actor, { swapId: randomUUID() }),
  'duties declineSwap': (actor) => declineSwap(actor, { swapId: randomUUID() }),
}
