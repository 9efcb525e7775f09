import { readable, transaction } from '@/lib/db/transaction'
import { judgeNames } from '@/lib/naming/verdicts/commands'
import { createGroup, createMember } from './evenings'
import type { MoreThings } from './things-types'

/** What the routes of `compliance` are asked for: somebody whose nickname lacks a part, and a text. */
export async function complianceFixtures(): Promise<MoreThings> {
  const groupId = await createGroup()
  const member = await inBreach(groupId)
  const nickname = member.nickname
  const text = `@${nickname} 还缺岗位`
  const { id } = await readable().reminderBatch.create({
    data: { groupId, locale: 'zh', messages: [{ text, memberIds: [member.id] }] },
  })
  return {
    addresses: {
      '/desk/names/remind member in breach': `/desk/names/remind?member=${member.id}`,
      '/desk/names/reminders/[id] kept reminder': `/desk/names/reminders/${id}`,
      '/desk/names/[memberId] member in breach': `/desk/names/${member.id}`,
    },
    secrets: [nickname, member.displayName],
  }
}

/** A member of the group whose nickname leaves the role out, held for a month. */
export async function inBreach(
  groupId: string,
): Promise<{ readonly id: string; readonly displayName: string; readonly nickname: string }> {
  const { id, displayName } = await createMember({ groupId })
  const nickname = `${displayName}-青舟支付`
  await readable().memberName.create({
    data: {
      ...{ memberId: id, kind: 'GROUP_NICKNAME', text: nickname, folded: nickname },
      ...{ source: 'roster', heldFrom: new Date(Date.now() - 30 * 86_400_000) },
    },
  })
  await transaction((tx) => judgeNames(tx, [id]))
  return { id, displayName, nickname }
}

/** Two reminders of the rule in force on two days past: as many as the demo's rule asks for. */
export async function twiceReminded(memberId: string, nickname: string): Promise<void> {
  const rule = await readable().namingRule.findFirstOrThrow({
    where: { publishedAt: { not: null }, effectiveFrom: { lte: new Date() } },
    orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
  })
  const days = [4, 3].map((ago) => new Date(Date.now() - ago * 86_400_000))
  await readable().reminder.createMany({
    data: days.map((sentAt) => ({
      ...{ memberId, ruleId: rule.id, nickname, verdict: 'INCOMPLETE', missing: ['role'] },
      ...{ via: 'PASTED', sentAt, day: new Date(`${sentAt.toISOString().slice(0, 10)}T00:00:00Z`) },
    })),
  })
}
