import { randomUUID } from 'node:crypto'
import { resendReferral } from '@/lib/referrals/links/commands-resend'
import { recordBringing, withdrawBringing } from '@/lib/referrals/recorded/commands'
import { refer } from '@/lib/referrals/links/commands'
import type { Calls } from './calls-types'

/** How the commands of `referrals` are called. */
export const REFERRALS_CALLS: Calls = {
  'referrals/commands-referring refer': (actor, { groupId }) =>
    refer(actor, {
      ...{ name: '顾南乔', company: '北窗数据', position: '工程', city: null, nickname: '' },
      ...{ howKnown: '同学', groupId, showAs: '老同学' },
    }),
  'referrals/commands-links resendReferral': (actor) =>
    resendReferral(actor, { referralId: randomUUID() }),
  'referrals/commands-recording recordBringing': (actor, { memberId }) =>
    recordBringing(actor, { memberId, referrerId: randomUUID(), howKnown: '' }),
  'referrals/commands-recording withdrawBringing': (actor, { memberId }) =>
    withdrawBringing(actor, { memberId }),
}
