import { randomUUID } from 'node:crypto'
import { exchange } from '@/lib/seats/planner/commands'
import { saveSeatPolicy } from '@/lib/seats/policies/commands'
import { admitProposed, passOver, proposeAgain } from '@/lib/seats/proposals/commands'
import { FIRST_TERMS } from '@/lib/seats/policies/rules'
import type { CommandCases } from './types'

const reason = '缺风控的人'

/** How the commands of `seats` are called. */
export const SEATS_CASES: CommandCases = {
  'seats saveSeatPolicy': (actor) =>
    saveSeatPolicy(actor, {
      ...FIRST_TERMS,
      roles: [...FIRST_TERMS.roles],
      after: 1,
      note: '先来后到',
      effectiveFrom: '2099-01-01',
    }),
  'seats admitProposed': (actor, { applicationId }) =>
    admitProposed(actor, { applicationId, version: 0, reason }),
  'seats passOver': (actor, { applicationId }) => passOver(actor, { applicationId, reason }),
  'seats proposeAgain': (actor, { applicationId }) => proposeAgain(actor, { applicationId }),
  'seats exchange': (actor, { memberId, applicationId }) =>
    exchange(actor, {
      reviewId: randomUUID(),
      pairs: [{ memberId, applicationId, version: 0, choice: 'LEFT', reason, why: '' }],
    }),
}
