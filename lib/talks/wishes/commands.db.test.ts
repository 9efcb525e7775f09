import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '../fixtures'
import { closeWish, editWish, linkWish } from './commands-desk'
import { makeWish, offerForWish, takeVoteBack, voteForWish } from './commands'
import { deskWish, similarWishes, wishList, wishPage } from './queries'
import { wishForm } from './rules'
import { wishFilterSchema } from './schema'

const ALL = wishFilterSchema.parse({})
const TOPIC = '跨境收款怎么对账'
const VISITOR: Viewer = { kind: 'visitor' }
let plan: PlanFixture
let organiser: MemberViewer
let editor: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '闻笛', ['ORGANISER'])
  editor = await addMember(plan.groupId, '季听澜', ['EDITOR'])
})

const made = async (actor: MemberViewer, topic = TOPIC) => {
  const outcome = await makeWish(actor, { topic, details: '' })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.wishId
}
const votesOf = async (wishId: string) => {
  const page = await wishPage(plan.member, wishId)
  return page === null || 'mergedInto' in page ? null : page.votes
}
const voters = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => addMember(plan.groupId, `林${at}号`, [])))

describe('a wish', () => {
  it('is open once, however many members wish for the same words at once', async () => {
    const members = await voters(12)
    const outcomes = await Promise.all(
      members.map((one, at) =>
        makeWish(one, { topic: at % 2 ? TOPIC : '跨境收款 怎麼對帳', details: '' }),
      ),
    )
    expect(outcomes.map(codeOf)).toEqual(members.map(() => 'OK'))
    const found = await wishList(plan.member, ALL)
    expect(found?.wishes.reduce((sum, { votes }) => sum + votes, 0)).toBe(12)
    expect(found?.total).toBe(await readable().wish.count())
    expect(outcomes.filter((one) => one.ok && one.value.isNew)).toHaveLength(found?.total ?? 0)
  })

  it('counts a hundred votes at once, each member once, and takes one back', async () => {
    const wishId = await made(plan.member)
    const members = await voters(50)
    const twice = [...members, ...members]
    await Promise.all(twice.map((one) => voteForWish(one, { wishId })))
    expect(await votesOf(wishId)).toBe(51)
    await takeVoteBack(members[0] ?? plan.member, { wishId })
    await takeVoteBack(members[0] ?? plan.member, { wishId })
    expect(await votesOf(wishId)).toBe(50)
  })

  it('is refused when closed, unknown, or wished for too often', async () => {
    const wishId = await made(plan.member)
    await closeWish(editor, { wishId, reason: '上个月讲过' })
    expect(codeOf(await voteForWish(organiser, { wishId }))).toBe('WISH_CLOSED')
    const topics = async (state: '' | 'CLOSED') =>
      (await wishList(organiser, { ...ALL, state }))?.wishes.map(({ topic }) => topic)
    expect([await topics(''), await topics('CLOSED')]).toEqual([[], [TOPIC]])
    expect(codeOf(await voteForWish(organiser, { wishId: plan.groupId }))).toBe('WISH_UNKNOWN')
    const outcomes = []
    for (let at = 0; at < 21; at += 1)
      outcomes.push(codeOf(await makeWish(organiser, { topic: `题目${at}`, details: '' })))
    expect(outcomes.at(-1)).toBe('TOO_MANY_TRIES')
  })
})

describe('what becomes of a wish', () => {
  it('follows the offer, and the talk that a coordinator links', async () => {
    const wishId = await made(plan.member)
    const state = async () => (await wishList(plan.member, ALL))?.wishes[0]?.state
    expect(await state()).toBe('WANTED')
    await Promise.all([1, 2].map(() => offerForWish(organiser, { wishId, topic: '我来讲' })))
    expect(
      await readable().talkOffer.findMany({ select: { source: true, memberId: true } }),
    ).toEqual([{ source: 'wish', memberId: organiser.memberId }])
    expect(await state()).toBe('FOUND')
    const talk = await readable().talk.create({
      data: { groupId: plan.groupId, topic: '对账', state: 'POSTPONED', visibility: 'KEPT' },
    })
    await linkWish(plan.coordinator, { wishId, talkId: talk.id })
    await readable().talkOffer.updateMany({ data: { closedAt: new Date() } })
    // A talk that members may not know of is no news to them.
    expect(await state()).toBe('WANTED')
    await readable().talk.update({ where: { id: talk.id }, data: { visibility: 'MEMBERS' } })
    expect(await state()).toBe('FOUND')
  })
})

describe('who wished', () => {
  it('is seen by organisers alone; visitors read nothing unless they may', async () => {
    const wishId = await made(plan.member)
    expect((await deskWish(organiser, wishId))?.wishers).toMatchObject([{ name: '顾南舟' }])
    expect((await deskWish(editor, wishId))?.wishers).toBeNull()
    expect(await deskWish(plan.member, wishId)).toBeNull()
    expect(JSON.stringify(await wishPage(editor, wishId))).not.toContain('顾南舟')
    expect([await wishList(VISITOR, ALL), await wishPage(VISITOR, wishId)]).toEqual([null, null])
    expect((await wishList(plan.member, { ...ALL, mine: 'yes' }))?.total).toBe(1)
    expect((await wishList(editor, { ...ALL, mine: 'yes' }))?.total).toBe(0)
  })

  it('never reaches visitors, nor do names and numbers in its words', async () => {
    await readable().community.updateMany({ data: { visitorsSeeWishes: true } })
    await readable().member.updateMany({ data: { namePublic: false } })
    await made(plan.member, '请沈知远讲对账 13812345678')
    const open = JSON.stringify(await wishList(VISITOR, ALL))
    expect(open).toContain('对账')
    for (const word of ['沈知远', '13812345678', '顾南舟']) expect(open).not.toContain(word)
    const inside = JSON.stringify(await wishList(editor, ALL))
    expect(inside).toContain('沈知远')
    expect(inside).not.toContain('13812345678')
  })
})

describe('what is masked in a wish', () => {
  const query = (words: string) => ({ ...ALL, query: words })

  it('is found by no search of the viewers for whom it is masked', async () => {
    await readable().community.updateMany({ data: { visitorsSeeWishes: true } })
    await made(plan.member, '请沈知远讲对账 13812345678')
    const totals = async (viewer: Viewer) =>
      Promise.all(
        ['对账', '沈知远', '知', '1381', '请 13812345678'].map(
          async (words) => (await wishList(viewer, query(words)))?.total,
        ),
      )
    expect(await totals(VISITOR)).toEqual([1, 0, 0, 0, 0])
    expect(await totals(plan.member)).toEqual([1, 1, 1, 0, 0])
    expect(await totals(editor)).toEqual([1, 1, 1, 0, 0])
  })

  it('is not found by pages of a search either', async () => {
    for (let at = 0; at < 3; at += 1) await made(organiser, `第${at}个对账的题目`)
    const found = await wishList(editor, { ...query('对账'), page: 2 })
    expect(found).toMatchObject({ wishes: [], total: 3, pages: 1 })
  })

  it('makes no wish like another, while one is typed or at the desk', async () => {
    const wishId = await made(plan.member, '加微信 13812345678 问')
    expect(await similarWishes(editor, '13812345678')).toEqual([])
    expect(await similarWishes(editor, '加微信问')).toEqual([
      { id: wishId, topic: '加微信 ○○ 问', votes: 1 },
    ])
    const other = await made(organiser, '加微信问一问')
    expect(JSON.stringify(await deskWish(editor, other))).not.toContain('13812345678')
  })

  it('does not keep its words from being corrected, and stays where they were not', async () => {
    const typed = { topic: '请沈知远讲对帐 13812345678', details: '或加微信 wxid_abcd1234' }
    const outcome = await makeWish(plan.member, typed)
    const wishId = outcome.ok ? outcome.value.wishId : ''
    const form = await deskWish(editor, wishId)
    if (form === null) throw new Error('No wish')
    const basedOn = wishForm(form)
    const input = { wishId, basedOn, topic: '请沈知远讲对账', details: form.details }
    expect(codeOf(await editWish(editor, input))).toBe('OK')
    expect(await readable().wish.findFirst()).toMatchObject({
      topic: '请沈知远讲对账',
      details: typed.details,
    })
    expect(codeOf(await editWish(editor, { ...input, topic: '又一个' }))).toBe('CHANGED_MEANWHILE')
  })
})

describe('wishes like the one being typed', () => {
  it('are found in other widths and characters, the most alike first, for members alone', async () => {
    await made(plan.member, '跨境收款怎么对账')
    await made(plan.member, '怎么带新人')
    const found = await similarWishes(editor, '跨境收款 對賬')
    expect(found.map(({ topic }) => topic)).toEqual(['跨境收款怎么对账'])
    expect(await similarWishes(VISITOR, '跨境收款')).toEqual([])
    expect(await similarWishes(editor, '%_')).toEqual([])
  })
})
