import { freshCommunity, createMember } from '@/lib/auth/fixtures'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { ensureFirstRule } from '@/lib/naming/rules/commands'
import { grantFirst } from '@/lib/quotas/commands-ledger'
import { now, toDate } from '@/lib/shared/clock'
import { refer, type Referred } from '@/lib/referrals/links/commands'
import type { ReferInput } from './schema'

/** For tests: a community with a naming rule, in which everybody who joins by `referrer` may refer two. */
export async function createReferringCommunity(): Promise<string> {
  const groupId = await freshCommunity()
  await transaction((tx) => ensureFirstRule(tx, new Date(0)))
  return groupId
}

export async function createReferrer(
  groupId: string,
  displayName: string,
  roles: Role[] = [],
): Promise<MemberViewer> {
  const member = await createMember(groupId, displayName, { roles })
  const granted = await transaction((tx) => grantFirst(tx, [member.memberId], now()))
  if (!granted.ok) throw new Error(granted.refusal.code)
  return member
}

export function referralInput(groupId: string, more: Partial<ReferInput> = {}): ReferInput {
  return {
    name: '陆望舒',
    company: '南窗科技',
    position: '产品',
    city: null,
    nickname: '',
    howKnown: '以前的同事',
    groupId,
    showAs: '沈知远',
    ...more,
  }
}

/** A person referred by the command, which must not refuse. */
export async function createReferred(
  by: MemberViewer,
  groupId: string,
  more: Partial<ReferInput> = {},
): Promise<Referred> {
  const outcome = await refer(by, referralInput(groupId, more))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** The link's time has just run out. */
export async function timeIsOver(referralId: string): Promise<void> {
  const expiresAt = toDate(now().subtract({ seconds: 1 }))
  await readable().referral.update({ where: { id: referralId }, data: { expiresAt } })
}

export async function balanceOf({ memberId }: MemberViewer): Promise<number> {
  const row = await readable().quotaBalance.findUnique({ where: { memberId } })
  return row?.balance ?? 0
}

/** The kinds of the entries about a referral: its hold, and how that ended. */
export async function entriesOf(referralId: string): Promise<string[]> {
  const rows = await readable().quotaEntry.findMany({
    where: { referralId },
    orderBy: { kind: 'asc' },
  })
  return rows.map(({ kind }) => kind)
}
