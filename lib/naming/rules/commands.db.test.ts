import { beforeEach, describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import {
  acknowledgeRule,
  closeComments,
  commentOnRule,
  openComments,
  withdrawComment,
} from './commands-comments'
import { draftRule, dropDraft, editDraft, publishRule } from './commands'
import { listPublished } from './store'
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
} from '@/lib/naming/fixtures'

beforeEach(freshDatabase)

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code
const announcement = { zh: '新规则', en: 'The new rule' }
const input = (id: string, from: ReturnType<typeof daysAgo> | null = null, revision = 0) => ({
  id,
  revision,
  from,
  announcement,
})

async function aNewDraft(change = {}): Promise<string> {
  const draft = await draftRule(CONSOLE, draftInput(change))
  return draft.ok ? draft.value : ''
}

const versions = async () => (await listPublished(readable())).map(({ version }) => version)

describe('publishing a rule', () => {
  it('gives two that are published at once two numbers', async () => {
    await createCommunity(10)
    const ids = [await aNewDraft(), await aNewDraft()]
    const outcomes = await Promise.all(ids.map((id) => publishRule(CONSOLE, input(id))))
    expect(outcomes.map((one) => (one.ok ? one.value : 0)).toSorted()).toEqual([2, 3])
    expect(await versions()).toEqual([1, 2, 3])
  })

  it('publishes one draft once, of five at once', async () => {
    await createCommunity(10)
    const id = await aNewDraft()
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => publishRule(CONSOLE, input(id))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual([
      ...Array<string>(4).fill('DRAFT_UNKNOWN'),
      'OK',
    ])
    expect(await versions()).toEqual([1, 2])
  })

  it('publishes only the revision that the organiser saw', async () => {
    await createCommunity(10)
    const id = await aNewDraft()
    await editDraft(CONSOLE, { id, revision: 0 }, draftInput({ note: '改短一些' }))
    expect(codeOf(await publishRule(CONSOLE, input(id)))).toBe('DRAFT_CHANGED')
    expect(codeOf(await publishRule(CONSOLE, input(id, null, 1)))).toBe('OK')
  })

  it('never takes effect in the past or before the last rule', async () => {
    await createCommunity(10)
    expect(codeOf(await publishRule(CONSOLE, input(await aNewDraft(), daysAgo(1))))).toBe(
      'EFFECT_PASSED',
    )
    expect(codeOf(await publishRule(CONSOLE, input(await aNewDraft(), daysAgo(-7))))).toBe('OK')
    expect(codeOf(await publishRule(CONSOLE, input(await aNewDraft(), daysAgo(-6))))).toBe(
      'EARLIER_RULE_COMING',
    )
    expect(codeOf(await publishRule(CONSOLE, input(await aNewDraft())))).toBe('EARLIER_RULE_COMING')
    expect(codeOf(await publishRule(CONSOLE, input(await aNewDraft(), daysAgo(-8))))).toBe('OK')
  })

  it('has exactly the names judged that it applies to', async () => {
    const group = await createCommunity(10)
    await createMember(group, { text: '沈知远', from: daysAgo(8), until: daysAgo(2) })
    await createMember(group, { text: '林一苇-青舟支付-产品', from: daysAgo(20) })
    await publishRule(CONSOLE, input(await aNewDraft(NAME_ONLY)))
    await judgeAllQueued()
    expect(await storedVerdicts()).toEqual([
      '林一苇-青舟支付-产品 v1 COMPLIANT k0',
      '林一苇-青舟支付-产品 v2 FIXABLE k0',
      '沈知远 v1 UNREADABLE k0',
    ])
    const [judging] = await readable().namingJudging.findMany()
    expect(judging).toMatchObject({ cause: 'RULE', version: 2, total: 3, done: 3, changed: 0 })
    expect(judging?.finishedAt).not.toBeNull()
  })

  it('records who published it', async () => {
    await createCommunity(10)
    await publishRule(CONSOLE, input(await aNewDraft()))
    const rows = await readable().auditRecord.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map(({ action }) => action)).toEqual(['rule.drafted', 'rule.published'])
  })

  it('cannot be changed or deleted once published, not even by SQL', async () => {
    await createCommunity(10)
    const change = (sql: string) => pool().query(sql)
    await expect(
      change(`UPDATE "NamingRule" SET "reminderLimit" = 5 WHERE version = 1`),
    ).rejects.toThrow('A published naming rule is not changed')
    await expect(change(`DELETE FROM "NamingRule" WHERE version = 1`)).rejects.toThrow(
      'A published naming rule is not changed',
    )
  })
})

describe('a draft', () => {
  it('asks for each part once, and for a name', async () => {
    await createCommunity(10)
    const template = (...parts: ('name' | 'company')[]) => ({
      template: {
        parts: parts.map((part) => ({ part, required: true })),
        separator: '-' as const,
        longest: 16,
      },
    })
    expect(codeOf(await draftRule(CONSOLE, draftInput(template('company'))))).toBe('NAME_NOT_ASKED')
    expect(codeOf(await draftRule(CONSOLE, draftInput(template('name', 'name'))))).toBe(
      'PART_TWICE',
    )
    expect(await readable().namingRule.count()).toBe(1)
  })

  it('is changed by one of two organisers; the second is refused', async () => {
    await createCommunity(10)
    const id = await aNewDraft()
    const outcomes = await Promise.all(
      ['甲', '乙'].map((note) => editDraft(CONSOLE, { id, revision: 0 }, draftInput({ note }))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['DRAFT_CHANGED', 'OK'])
  })

  it('cannot be published once it is dropped, and takes no version number', async () => {
    await createCommunity(10)
    const id = await aNewDraft()
    expect(codeOf(await dropDraft(CONSOLE, id))).toBe('OK')
    expect(codeOf(await dropDraft(CONSOLE, id))).toBe('DRAFT_UNKNOWN')
    expect(codeOf(await publishRule(CONSOLE, input(id)))).toBe('DRAFT_UNKNOWN')
    expect(await versions()).toEqual([1])
  })

  it('cannot be changed while members comment on it', async () => {
    const group = await createCommunity(10)
    const member = actorOf(await createMember(group), group)
    const id = await aNewDraft()
    expect(codeOf(await commentOnRule(member, id, '还没开放'))).toBe('COMMENTS_CLOSED')
    expect(codeOf(await openComments(CONSOLE, id, daysAgo(1)))).toBe('PERIOD_OVER')
    expect(codeOf(await openComments(CONSOLE, id, daysAgo(-100)))).toBe('PERIOD_TOO_LONG')
    expect(codeOf(await openComments(CONSOLE, id, daysAgo(-3)))).toBe('OK')
    expect(codeOf(await commentOnRule(member, id, '城市可以不写吗'))).toBe('OK')
    expect(codeOf(await editDraft(CONSOLE, { id, revision: 0 }, draftInput()))).toBe(
      'COMMENTS_OPEN',
    )
    expect(codeOf(await publishRule(CONSOLE, input(id)))).toBe('COMMENTS_OPEN')
    expect(codeOf(await closeComments(CONSOLE, id))).toBe('OK')
    expect(codeOf(await closeComments(CONSOLE, id))).toBe('COMMENTS_CLOSED')
    expect(codeOf(await commentOnRule(member, id, '晚了'))).toBe('COMMENTS_CLOSED')
    expect(codeOf(await publishRule(CONSOLE, input(id)))).toBe('OK')
    expect(await readable().namingRuleComment.count()).toBe(1)
  })

  it('lets members delete their own comments only', async () => {
    const group = await createCommunity(10)
    const [one, two] = [
      actorOf(await createMember(group), group),
      actorOf(await createMember(group), group),
    ]
    const id = await aNewDraft()
    await openComments(CONSOLE, id, daysAgo(-3))
    await commentOnRule(one, id, '我的话')
    const { id: commentId } = await readable().namingRuleComment.findFirstOrThrow()
    expect(codeOf(await withdrawComment(two, commentId))).toBe('OK')
    expect(await readable().namingRuleComment.count()).toBe(1)
    expect(codeOf(await withdrawComment(one, commentId))).toBe('OK')
    expect(await readable().namingRuleComment.count()).toBe(0)
  })
})

describe('acknowledging', () => {
  it('counts a member once, however often they tap, and only for a published rule', async () => {
    const group = await createCommunity(10)
    const member = actorOf(await createMember(group), group)
    const { id } = await readable().namingRule.findFirstOrThrow()
    const taps = await Promise.all([1, 2, 3].map(() => acknowledgeRule(member, id)))
    expect(taps.map(codeOf)).toEqual(['OK', 'OK', 'OK'])
    expect(await readable().namingRuleAcknowledgement.count()).toBe(1)
    expect(codeOf(await acknowledgeRule(member, await aNewDraft()))).toBe('RULE_UNKNOWN')
  })
})
