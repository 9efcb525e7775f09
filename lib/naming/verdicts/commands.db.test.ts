import { beforeEach, describe, expect, it } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { ensureFirstRule } from '@/lib/naming/rules/commands'
import { judgeNames } from './commands'
import { draftRule, publishRule } from '@/lib/naming/rules/commands'
import { findingOf, ruleInForce, verdictsOf } from '@/lib/naming/queries'
import {
  createCommunity,
  draftInput,
  createMember,
  actorOf,
  CONSOLE,
  daysAgo,
  judgeAllQueued,
  NAME_ONLY,
  storedVerdicts,
  VISITOR,
} from '@/lib/naming/fixtures'

beforeEach(freshDatabase)

const judge = (...ids: string[]) => transaction((tx) => judgeNames(tx, ids))

async function publishNameOnly(): Promise<void> {
  const draft = await draftRule(CONSOLE, draftInput(NAME_ONLY))
  const id = draft.ok ? draft.value : ''
  await publishRule(CONSOLE, { id, revision: 0, from: null, announcement: { zh: '', en: '' } })
}

describe('judging names', () => {
  it('gives a verdict for every rule in force while a name was held, and for no other', async () => {
    const group = await createCommunity(10)
    const id = await createMember(
      group,
      { text: '沈知远', from: daysAgo(30), until: daysAgo(20) },
      { text: '沈知远-青舟支付', from: daysAgo(20), until: daysAgo(5) },
      { text: '沈知远-青舟支付-产品', from: daysAgo(5) },
    )
    await publishNameOnly()
    await judge(id)
    expect(await storedVerdicts()).toEqual([
      '沈知远-青舟支付 v1 INCOMPLETE k0',
      '沈知远-青舟支付-产品 v1 COMPLIANT k0',
      '沈知远-青舟支付-产品 v2 FIXABLE k0',
    ])
    const seen = await verdictsOf(CONSOLE, id)
    expect([...seen.values()].toSorted()).toEqual(['fixable', 'incomplete'])
    expect(await verdictsOf(VISITOR, id)).toEqual(new Map())
  })

  it('takes a verdict away when the name turns out to have been held at another time', async () => {
    const group = await createCommunity(10)
    const id = await createMember(group, { text: '沈知远-青舟支付', from: daysAgo(20) })
    await judge(id)
    expect(await storedVerdicts()).toEqual(['沈知远-青舟支付 v1 INCOMPLETE k0'])
    await readable().memberName.updateMany({
      data: { heldTo: new Date(daysAgo(15).epochMilliseconds) },
    })
    await judge(id)
    expect(await storedVerdicts()).toEqual([])
  })

  it('judges the same once, however often it is asked, and many at once', async () => {
    const group = await createCommunity(10)
    const ids: string[] = []
    for (let n = 0; n < 12; n += 1) {
      ids.push(await createMember(group, { text: `林一苇${String(n)}`, from: daysAgo(1) }))
    }
    await Promise.all([judge(...ids), judge(...ids.toReversed())])
    const before = await readable().nicknameVerdict.findMany({ orderBy: { nameId: 'asc' } })
    await judge(...ids)
    const after = await readable().nicknameVerdict.findMany({ orderBy: { nameId: 'asc' } })
    expect(before).toHaveLength(12)
    expect(after).toEqual(before)
  })

  it('judges a name that is given while a rule is published by that rule, whichever is first', async () => {
    const group = await createCommunity(10)
    const ids = await Promise.all(
      ['沈知远-青舟支付-产品', '林一苇-蓝溪科技-研发', '何听雨-白塔银行-运营'].map(() =>
        createMember(group),
      ),
    )
    const names = ['沈知远-青舟支付-产品', '林一苇-蓝溪科技-研发', '何听雨-白塔银行-运营']
    await Promise.all([
      publishNameOnly(),
      ...ids.map((memberId, at) =>
        transaction(async (tx) => {
          const text = names[at] ?? ''
          const data = { memberId, kind: 'GROUP_NICKNAME', text, folded: text, source: 'desk' }
          await tx.memberName.create({ data: { ...data, kind: 'GROUP_NICKNAME' } })
          await judgeNames(tx, [memberId])
        }),
      ),
    ])
    await judgeAllQueued()
    const byLast = (await storedVerdicts()).filter((line) => line.includes(' v2 '))
    expect(byLast).toEqual(names.map((text) => `${text} v2 FIXABLE k0`).toSorted())
  })
})

describe('the first rule', () => {
  it('is made once, of ten at once, and judges nothing earlier', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => transaction((tx) => ensureFirstRule(tx, new Date()))),
    )
    expect(made.every(({ ok }) => ok)).toBe(true)
    expect(await readable().namingRule.count()).toBe(1)
    expect((await ruleInForce(CONSOLE))?.version).toBe(1)
    expect(await ruleInForce(CONSOLE, daysAgo(1))).toBeNull()
  })

  it('is not shown to visitors', async () => {
    await createCommunity(10)
    expect(await ruleInForce(VISITOR)).toBeNull()
  })
})

describe('the finding of a member', () => {
  it('is that of the nickname held then, under the rule in force then', async () => {
    const group = await createCommunity(10)
    const id = await createMember(
      group,
      { text: '沈知远-青舟支付', from: daysAgo(20), until: daysAgo(5) },
      { text: '沈知远-青舟支付-产品', from: daysAgo(5) },
    )
    await judge(id)
    await publishNameOnly()
    const seen = await Promise.all(
      [15, 8, 2, 0].map((days) => findingOf(CONSOLE, id, days === 0 ? undefined : daysAgo(days))),
    )
    expect(
      seen.map((one) => one && [one.finding.nickname, one.finding.verdict, one.rule.version]),
    ).toEqual([
      null,
      ['沈知远-青舟支付', 'incomplete', 1],
      ['沈知远-青舟支付-产品', 'compliant', 1],
      ['沈知远-青舟支付-产品', 'fixable', 2],
    ])
  })

  it('can be read by the member and by organisers', async () => {
    const group = await createCommunity(10)
    const id = await createMember(group, { text: '沈知远', from: daysAgo(1) })
    const other = await createMember(group, { text: '林一苇', from: daysAgo(1) })
    const readers = [
      actorOf(id, group),
      actorOf(other, group, 'ORGANISER'),
      actorOf(other, group),
      VISITOR,
    ]
    const found = await Promise.all(readers.map((reader) => findingOf(reader, id)))
    expect(found.map((one) => one?.finding.nickname ?? null)).toEqual([
      '沈知远',
      '沈知远',
      null,
      null,
    ])
  })
})
