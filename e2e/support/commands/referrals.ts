import { randomUUID } from 'node:crypto'
import { resendReferral } from '@/lib/referrals/links/commands-resend'
import { recordBringing, withdrawBringing } from '@/lib/referrals/recorded/commands'
import { refer } from '@/lib/referrals/links/commands'
import type { CommandCases } from './types'

/** How the commands of `referrals` are called. */
export const REFERRALS_CASES: CommandCases = {
  'referrals refer': (actor, { groupId }) =>
    refer(actor, {
      name: '顾南乔',
      company: '北窗数据',
      position: '工程',
      city: null,
      nickname: '',
      howKnown: '同学',
      groupId,
      showAs: '老同学',
    }),
  'referrals resendReferral': (actor) => resendReferral(actor, { referralId: randomUUID() }),
  'referrals recordBringing': (actor, { memberId }) =>
    recordBringing(actor, { memberId, referrerId: randomUUID(), howKnown: '' }),
  'referrals withdrawBringing': (actor, { memberId }) => withdrawBringing(actor, { memberId }),
}
