import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { exemptMember } from '@/lib/compliance/commands-exemptions'
import { readable } from '@/lib/db/transaction'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { grantException } from '@/lib/members/groups/commands'
import { changeStatus, flagMember } from '@/lib/members/status/commands'
import { askTransfer, decideTransfer } from '@/lib/members/groups/commands-transfers'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { eraseMember } from './commands-erasing'
import { placesOf } from './fixtures-person'

const NAMES = ['沈知远', 'shen.twice@mail.example.com']
const reason = '沈知远说的'

let stage: PlanFixture
let owner: MemberViewer
let twin: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  owner = await addMember(stage.groupId, '许听潮', ['OWNER'])
  twin = await addMember(stage.groupId, '知远二号', [])
})

/** Every action of organisers on a person, each with the person's name in the typed text. */
async function workOn(memberId: string): Promise<void> {
  const db = readable()
  const outcomes = [
    await flagMember(owner, { memberId, reason }),
    await exemptMember(owner, { memberId, until: null, reason }),
    await mergeMembers(owner, { keptId: memberId, otherId: twin.memberId, reason }),
    await askTransfer({ ...twin, memberId }, { toGroupId: stage.otherGroupId, reason }),
  ]
  const { id: transferId } = await db.groupTransfer.findFirstOrThrow()
  outcomes.push(
    await decideTransfer(owner, { transferId, approve: false, answer: reason }),
    await changeStatus(owner, { memberId, status: 'REMOVED', reason }),
    await grantException(owner, {
      memberId: owner.memberId,
      groupId: stage.otherGroupId,
      reason,
    }),
  )
  const talk = await db.talk.findFirst({ where: { speakerId: memberId, state: 'PLANNED' } })
  if (talk !== null) outcomes.push(await cancelTalk(owner, { talkId: talk.id, reason }))
  expect(outcomes.map(codeOf)).toEqual(outcomes.map(() => 'OK'))
}

describe('the audit of actions on a person', () => {
  test('stays without their name once they are erased', async () => {
    await readable().member.update({
      where: { id: twin.memberId },
      data: { email: 'shen.twice@mail.example.com' },
    })
    await readable().member.update({
      where: { id: stage.speakerId },
      data: { email: 'shen@mail.example.com' },
    })
    const letter = { subject: '你好', text: '你好', html: '<p>你好</p>' }
    await readable().mail.create({ data: { ...letter, to: 'shen.twice@mail.example.com' } })
    await workOn(stage.speakerId)
    expect((await placesOf(NAMES)).length).toBeGreaterThan(5)
    const before = await readable().auditRecord.count()
    const input = { memberId: stage.speakerId, words: 'KEEP', typed: '沈知远' } as const
    expect(codeOf(await eraseMember(owner, input))).toBe('OK')
    expect(await placesOf(NAMES)).toEqual([])
    expect(await readable().auditRecord.count()).toBe(before + 1)
  })
})
