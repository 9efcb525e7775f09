import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '../fixtures'
import { linkWish, mergeWishes, undoMerge } from './commands-desk'
import { makeWish, offerForWish, takeVoteBack, voteForWish } from './commands'
import { wishList, wishPage } from './queries'
import { wishFilterSchema } from './schema'

let plan: PlanFixture
let organiser: MemberViewer
let editor: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '闻笛', ['ORGANISER'])
  editor = await addMember(plan.groupId, '季听澜', ['EDITOR'])
})

const made = async (actor: MemberViewer, topic: string) => {
  const outcome = await makeWish(actor, { topic, details: '' })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.wishId
}
const pageOf = async (wishId: string) => {
  const page = await wishPage(plan.member, wishId)
  return page === null || 'mergedInto' in page ? null : page
}
const votesOf = async (wishId: string) => (await pageOf(wishId))?.votes ?? null
const voters = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => addMember(plan.groupId, `林${at}号`, [])))

describe('a merge', () => {
  it('counts a member who voted for both once, and is undone whole', async () => {
    const [one, other, third] = await voters(3)
    if (!one || !other || !third) throw new Error('Three members.')
    const wishId = await made(one, '跨境对账')
    const intoId = await made(other, '怎么做跨境的对账')
    await voteForWish(one, { wishId: intoId })
    await voteForWish(third, { wishId })
    expect(codeOf(await mergeWishes(editor, { wishId, intoId }))).toBe('OK')
    expect(await votesOf(intoId)).toBe(3)
    expect(await wishPage(one, wishId)).toEqual({ mergedInto: intoId })
    // A page that was open before: the vote counts where the wish went.
    await voteForWish(plan.member, { wishId })
    expect(await votesOf(intoId)).toBe(4)
    expect(codeOf(await undoMerge(editor, { wishId }))).toBe('OK')
    expect(await votesOf(intoId)).toBe(3)
    expect(await votesOf(wishId)).toBe(2)
    expect(codeOf(await undoMerge(editor, { wishId }))).toBe('WISH_CHANGED')
  })

  it('takes a vote back in both, so that undoing it does not bring it back', async () => {
    const wishId = await made(plan.member, '跨境对账')
    const intoId = await made(organiser, '怎么做跨境的对账')
    await mergeWishes(editor, { wishId, intoId })
    await takeVoteBack(plan.member, { wishId: intoId })
    await undoMerge(editor, { wishId })
    expect(await votesOf(wishId)).toBe(0)
  })

  it('happens one way when two editors merge two wishes into each other', async () => {
    const wishId = await made(plan.member, '跨境对账')
    const intoId = await made(organiser, '怎么做跨境的对账')
    const outcomes = await Promise.all([
      mergeWishes(editor, { wishId, intoId }),
      mergeWishes(organiser, { wishId: intoId, intoId: wishId }),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OK', 'WISH_CHANGED'])
  })

  it('brings offers and the talk along, through a second merge too, and undoing it takes them back', async () => {
    const [first, second, kept] = [
      await made(plan.member, '跨境对账'),
      await made(organiser, '怎么做跨境的对账'),
      await made(editor, '对账'),
    ]
    const stateOf = async (wishId: string) => (await pageOf(wishId))?.state
    await offerForWish(organiser, { wishId: first, topic: '我来讲' })
    for (const [wishId, intoId] of [
      [first, second],
      [second, kept],
    ] as const)
      expect(codeOf(await mergeWishes(editor, { wishId, intoId }))).toBe('OK')
    expect(await stateOf(kept)).toBe('FOUND')
    const filter = wishFilterSchema.parse({ state: 'FOUND' })
    expect((await wishList(plan.member, filter))?.wishes.map(({ id }) => id)).toEqual([kept])
    // Offered already, for what is part of it now.
    await offerForWish(organiser, { wishId: kept, topic: '我来讲' })
    expect(await readable().talkOffer.count()).toBe(1)
    await undoMerge(editor, { wishId: second })
    expect([await stateOf(kept), await stateOf(second)]).toEqual(['WANTED', 'FOUND'])
    const data = { groupId: plan.groupId, topic: '对账', visibility: 'MEMBERS' as const }
    const talk = await readable().talk.create({ data: { ...data, state: 'POSTPONED' } })
    await undoMerge(editor, { wishId: first })
    await linkWish(plan.coordinator, { wishId: second, talkId: talk.id })
    await mergeWishes(editor, { wishId: second, intoId: kept })
    expect(await stateOf(kept)).toBe('FOUND')
    await undoMerge(editor, { wishId: second })
    expect([await stateOf(kept), await stateOf(second)]).toEqual(['WANTED', 'FOUND'])
  })
})
