import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import { freshDatabase } from '@/lib/testing/database'
import { adoptLabel, releaseAlias, reopenProposal } from './commands'
import { matchGroup } from '@/lib/matching/runs/commands'
import { aliasesOf } from '@/lib/matching/merges/queries'
import type { Alias } from './schema'
import { fingerprint } from '@/lib/matching/merges/fixtures'
import { createLog } from './fixtures'

const CONSOLE: Actor = { kind: 'console' }

beforeEach(freshDatabase)

async function takenForCertain() {
  const { id: groupId } = await readable().group.create({ data: { name: '晚灯一群' } })
  const data = { groupId, displayName: '沈知远-青舟支付' }
  const { id: memberId } = await readable().member.create({ data })
  await createLog(groupId, [
    [0, '沈知远-青舟支付', '今晚谁来讲'],
    [1, '林一苇-临溪', '@沈知远-青舟支付-产品? 你来吧'],
    [9, '林一苇-临溪', '@沈知远-青舟支付-产品? 在吗'],
  ])
  await matchGroup(CONSOLE, groupId)
  const label = await readable().logPerson.findFirstOrThrow({ where: { memberId } })
  const mention = await readable().mentionedName.findFirstOrThrow({ where: { memberId } })
  const aliases: Alias[] = [
    { kind: 'label', id: label.id },
    { kind: 'mention', id: mention.id },
  ]
  return { groupId, memberId, aliases }
}

const owners = async () => [
  await readable().logPerson.count({ where: { memberId: { not: null } } }),
  await readable().mentionedName.count({ where: { memberId: { not: null } } }),
]

describe('a name that was taken for certain and is wrong', () => {
  it('is let go, and neither the next look nor the next import takes it again', async () => {
    const { groupId, memberId, aliases } = await takenForCertain()
    expect(await owners()).toEqual([1, 1])
    for (const alias of aliases) expect((await releaseAlias(CONSOLE, alias)).ok).toBe(true)
    expect(await owners()).toEqual([0, 0])
    expect(await readable().memberName.count({ where: { memberId } })).toBe(0)
    await matchGroup(CONSOLE, groupId)
    await recognisePeople(CONSOLE, groupId)
    expect(await owners()).toEqual([0, 0])
    const asked = await readable().samePersonProposal.findMany({ select: { state: true } })
    expect(asked).toEqual([{ state: 'DECLINED' }, { state: 'DECLINED' }])
  })

  it('may be asked about again once an organiser takes the decision back', async () => {
    const { groupId, aliases } = await takenForCertain()
    for (const alias of aliases) await releaseAlias(CONSOLE, alias)
    for (const { id } of await readable().samePersonProposal.findMany({ select: { id: true } }))
      expect((await reopenProposal(CONSOLE, id)).ok).toBe(true)
    await matchGroup(CONSOLE, groupId)
    expect(await owners()).toEqual([1, 1])
  })

  it('is shown to organisers alone', async () => {
    const { memberId, aliases } = await takenForCertain()
    const seen = await aliasesOf(CONSOLE, memberId)
    expect(seen.map(({ kind, id }) => ({ kind, id }))).toEqual(aliases)
    expect(await aliasesOf({ kind: 'visitor' }, memberId)).toEqual([])
  })
})

describe('a member made of a label', () => {
  it('is not made when the label belongs to a member by then', async () => {
    const { aliases } = await takenForCertain()
    const before = await fingerprint()
    const outcome = await adoptLabel(CONSOLE, { id: aliases[0]?.id ?? '', displayName: '远' })
    expect(outcome.ok ? 'OK' : outcome.refusal.code).toBe('ALIAS_TAKEN')
    expect(await fingerprint()).toEqual(before)
  })

  it('is made once of two who do it at once', async () => {
    const { aliases } = await takenForCertain()
    const [label] = aliases
    if (label === undefined) return
    await releaseAlias(CONSOLE, label)
    const members = await readable().member.count()
    const adopt = () => adoptLabel(CONSOLE, { id: label.id, displayName: '远' })
    const made = await Promise.all([adopt(), adopt()])
    expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await readable().member.count()).toBe(members + 1)
  })
})
