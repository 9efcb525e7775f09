import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { makeAsk, mailsTo, withAddress } from '@/lib/talks/asks/fixtures'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { letOfferGo, noteOffer } from './commands'
import { remindOfOffers } from './commands-remind'
import { offerPool } from './queries'
import { OLD_DAYS } from './rules'
import { offerFilterSchema } from './schema'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  await withAddress(plan.member, 'gu@yehua.example')
  await withAddress(plan.coordinator, 'he@yehua.example')
})

async function offer(topic: string, daysAgo: number, source = 'profile'): Promise<string> {
  const { memberId } = plan.member
  const offeredAt = toDate(now().subtract({ hours: daysAgo * 24 }))
  const data = { memberId, topic, source, offeredAt }
  return (await readable().talkOffer.create({ data })).id
}

async function topics(address: Record<string, string> = {}): Promise<readonly string[]> {
  const found = await offerPool(plan.coordinator, offerFilterSchema.parse(address))
  return found?.offers.map(({ topic }) => topic) ?? []
}

describe('the pool', () => {
  it('lists, finds, narrows and sorts for coordinators, and exists for no other member', async () => {
    await offer('退款的七个状态', 30)
    await offer('分账', 2, 'wish')
    expect(await topics()).toEqual(['分账', '退款的七个状态'])
    expect(await topics({ sort: 'old' })).toEqual(['退款的七个状态', '分账'])
    expect(await topics({ query: '退款' })).toEqual(['退款的七个状态'])
    expect(await topics({ source: 'wish' })).toEqual(['分账'])
    expect(await topics({ group: plan.otherGroupId })).toEqual([])
    expect(await topics({ closed: 'yes' })).toEqual([])
    expect(await offerPool(plan.member, offerFilterSchema.parse({}))).toBeNull()
  })

  it('says which member is asked already', async () => {
    const offerId = await offer('分账', 2)
    const askId = await makeAsk(plan, null, { offerId })
    const found = await offerPool(plan.coordinator, offerFilterSchema.parse({}))
    expect(found?.offers).toMatchObject([{ id: offerId, askId }])
  })
})

describe('a coordinator', () => {
  it('lets an offer go with thanks, which are mailed once', async () => {
    const offerId = await offer('分账', 2)
    const both = await Promise.all([
      letOfferGo(plan.coordinator, { offerId, thanks: '谢谢' }),
      letOfferGo(plan.coordinator, { offerId, thanks: '谢谢' }),
    ])
    expect(both.map((one) => one.ok && one.value.mailed).toSorted()).toEqual([false, true])
    expect(await mailsTo('gu@yehua.example')).toBe(1)
    expect(await topics({ closed: 'yes' })).toEqual(['分账'])
    expect(codeOf(await letOfferGo(plan.member, { offerId, thanks: '' }))).toBe('NOT_ALLOWED')
  })

  it('lets one go without a word, and no mail is sent', async () => {
    const offerId = await offer('分账', 2)
    expect(await letOfferGo(plan.coordinator, { offerId, thanks: '' })).toEqual({
      ok: true,
      value: { mailed: false },
    })
    expect(await mailsTo('gu@yehua.example')).toBe(0)
  })

  it('notes what a member said in the chat', async () => {
    const { memberId } = await addMember(plan.groupId, '闻溪', [])
    expect(codeOf(await noteOffer(plan.coordinator, { memberId, topic: '风控' }))).toBe('OK')
    expect(await topics({ source: 'group' })).toEqual(['风控'])
    expect(codeOf(await noteOffer(plan.member, { memberId, topic: '风控' }))).toBe('NOT_ALLOWED')
  })
})

describe('reminders', () => {
  it('name all that wait long in one mail, each once in a while, and none of a member who is asked', async () => {
    await offer('退款的七个状态', OLD_DAYS + 1)
    await offer('对账', OLD_DAYS + 9)
    await offer('分账', 2)
    await Promise.all([remindOfOffers(), remindOfOffers()])
    await remindOfOffers()
    expect(await mailsTo('he@yehua.example')).toBe(1)
    const { text } = await readable().mail.findFirstOrThrow()
    expect([text.includes('退款的七个状态'), text.includes('对账'), text.includes('分账')]).toEqual(
      [true, true, false],
    )
  })

  it('leave out who is asked already', async () => {
    const offerId = await offer('退款的七个状态', OLD_DAYS + 1)
    await makeAsk(plan, null, { offerId })
    await remindOfOffers()
    expect(await mailsTo('he@yehua.example')).toBe(0)
  })
})
