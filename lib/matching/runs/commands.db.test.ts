import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import { freshDatabase } from '@/lib/testing/database'
import { mergeMembers } from '@/lib/matching/merges/commands'
import { matchGroup } from './commands'
import { createLog } from '@/lib/matching/fixtures'
import { fingerprint } from '@/lib/matching/merges/fixtures'

const CONSOLE: Actor = { kind: 'console' }

beforeEach(freshDatabase)

async function aGroup(): Promise<string> {
  return (await readable().group.create({ data: { name: '晚灯一群' } })).id
}

async function member(groupId: string, displayName: string): Promise<string> {
  return (await readable().member.create({ data: { groupId, displayName } })).id
}

const TALK = [
  [0, '沈知远-青舟支付', '今晚谁来讲'],
  [1, '林一苇-临溪', '@沈知远-青舟-产品? 你来吧'],
  [2, '沈知远-青舟支付', '好'],
  [3, 'Summer-远山', '@沈知远-青舟-产品? 期待'],
  [4, '林一苇-临溪', '@Summer? 你也讲'],
  [5, 'Summer-听雨', '哪个 Summer'],
  [6, '沈知远-青舟支付', '@所有人 明晚见'],
] as const

async function runMatching(groupId: string) {
  const outcome = await matchGroup(CONSOLE, groupId)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

describe('who is who in a log', () => {
  it('is taken where it is certain, asked where it is not, and the nickname joins the history', async () => {
    const groupId = await aGroup()
    const shen = await member(groupId, '沈知远')
    await member(groupId, 'Summer')
    await createLog(groupId, TALK)
    expect(await runMatching(groupId)).toMatchObject({ labels: 1, mentions: 1 })
    const linked = await readable().logPerson.findMany({ where: { memberId: { not: null } } })
    expect(linked.map(({ label, memberId, linkedVia }) => [label, memberId, linkedVia])).toEqual([
      ['沈知远-青舟支付', shen, 'EVIDENCE'],
    ])
    const names = await readable().memberName.findMany({ where: { memberId: shen } })
    expect(names.map(({ text, kind, source, heldTo }) => [text, kind, source, heldTo])).toEqual([
      ['沈知远-青舟-产品', 'GROUP_NICKNAME', 'mention', null],
    ])
    expect(names[0]?.heldFrom).toEqual(new Date(Date.UTC(2026, 4, 4, 11, 1)))
    const asked = await readable().samePersonProposal.findMany({ include: { person: true } })
    expect(asked.map(({ person }) => person?.label ?? null).toSorted()).toEqual(
      ['Summer-听雨', 'Summer-远山', null].toSorted(),
    )
  })

  it('is the same when it is looked for again', async () => {
    const groupId = await aGroup()
    for (const name of ['沈知远', 'Summer', '林一苇']) await member(groupId, name)
    await createLog(groupId, TALK)
    await runMatching(groupId)
    const before = await fingerprint()
    expect(await runMatching(groupId)).toEqual({ labels: 0, mentions: 0, proposed: 0 })
    expect(await fingerprint()).toEqual(before)
  })

  it('is not asked again once it was declined, and what is overtaken closes', async () => {
    const groupId = await aGroup()
    const summer = await member(groupId, 'Summer')
    await createLog(groupId, TALK)
    await runMatching(groupId)
    const db = readable()
    await db.samePersonProposal.updateMany({ data: { state: 'DECLINED' } })
    expect(await runMatching(groupId)).toEqual({ labels: 0, mentions: 0, proposed: 0 })
    await db.samePersonProposal.updateMany({ data: { state: 'OPEN' } })
    await db.logPerson.updateMany({ where: { label: 'Summer-远山' }, data: { memberId: summer } })
    await runMatching(groupId)
    const stale = await db.samePersonProposal.findMany({
      where: { state: 'STALE' },
      include: { person: true },
    })
    expect(stale.map(({ person }) => person?.label)).toContain('Summer-远山')
  })

  it('is refused to members who are not editors', async () => {
    const groupId = await aGroup()
    const before = await fingerprint()
    const outcome = await matchGroup({ kind: 'visitor' }, groupId)
    expect(outcome.ok).toBe(false)
    expect(await fingerprint()).toEqual(before)
  })
})

describe('a merge while labels are linked', () => {
  it.each([
    ['by evidence', (groupId: string) => matchGroup(CONSOLE, groupId)],
    ['by name', (groupId: string) => recognisePeople(CONSOLE, groupId)],
  ])('leaves none with the one who was merged, %s', async (_how, link) => {
    for (let round = 0; round < 3; round += 1) {
      await freshDatabase()
      const groupId = await aGroup()
      const keptId = await member(groupId, '阿远')
      const otherId = await member(groupId, '沈知远-青舟支付')
      await createLog(groupId, TALK)
      await Promise.all([
        link(groupId),
        mergeMembers(CONSOLE, { keptId, otherId, reason: '同一个人' }),
      ])
      expect(await readable().logPerson.count({ where: { memberId: otherId } })).toBe(0)
      expect(await readable().mentionedName.count({ where: { memberId: otherId } })).toBe(0)
    }
  })
})

describe('two labels that speak at the same time', () => {
  const both = (minute: number, same = false) =>
    [
      [minute, '知远', same ? '好' : '我先说'],
      [minute, '沈知远-青舟支付', same ? '好' : '你说'],
    ] as const

  async function asked(lines: Parameters<typeof createLog>[1]) {
    const groupId = await aGroup()
    const memberId = await member(groupId, '沈知远-青舟支付')
    await createLog(groupId, lines)
    const where = { groupId_label: { groupId, label: '知远' } }
    await readable().logPerson.update({ where, data: { memberId } })
    await runMatching(groupId)
    const label = await readable().logPerson.findFirstOrThrow({
      where: { label: '沈知远-青舟支付' },
    })
    return label.memberId === memberId
  }

  it('are not taken for one person', async () => {
    expect(await asked([0, 1, 2].flatMap((minute) => both(minute)))).toBe(false)
    const [proposal] = await readable().samePersonProposal.findMany()
    const { reasons } = proposal ?? { reasons: [] }
    expect((reasons as { code: string }[]).map(({ code }) => code)).toContain('SPEAK_TOGETHER')
  })

  it('are, when it was once, or only one message out of two exports', async () => {
    expect(await asked(both(0))).toBe(true)
    await freshDatabase()
    expect(await asked([0, 1, 2].flatMap((minute) => both(minute, true)))).toBe(true)
  })
})
