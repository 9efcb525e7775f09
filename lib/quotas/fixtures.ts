import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { grantFirst } from './commands-ledger'

export const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.refusal.code)

export async function aCommunity(): Promise<string> {
  const db = readable()
  await db.community.create({ data: { name: '晚灯', timeZone: 'Asia/Shanghai' } })
  return (await db.group.create({ data: { name: '支付产品群' } })).id
}

/** A member with their first quota. */
export async function aMember(
  groupId: string,
  displayName: string,
  roles: Role[] = [],
): Promise<MemberViewer> {
  const { id } = await readable().member.create({ data: { displayName, groupId, roles } })
  await transaction((tx) => grantFirst(tx, [id], now()))
  const viewer = { kind: 'member', memberId: id, displayName, groupId, roles } as const
  return { ...viewer, locale: null, sessionId: null, signedInAt: now() }
}

/** Referrals of a member, as many as wanted, that hold nothing yet; answers their ids. */
export async function someReferrals(
  { memberId, groupId }: MemberViewer,
  count: number,
): Promise<string[]> {
  const person = { name: '林一苇', nickname: '林一苇-临溪-风控', howKnown: '同事', showAs: '沈' }
  const data = Array.from({ length: count }, () => ({ referrerId: memberId, groupId, ...person }))
  const rows = await readable().referral.createManyAndReturn({ data, select: { id: true } })
  return rows.map(({ id }) => id)
}

export async function balanceOf(memberId: string): Promise<number> {
  const row = await readable().quotaBalance.findUnique({ where: { memberId } })
  return row?.balance ?? 0
}

export async function sumOf(memberId: string): Promise<number> {
  const { _sum } = await readable().quotaEntry.aggregate({
    where: { memberId },
    _sum: { amount: true },
  })
  return _sum.amount ?? 0
}
