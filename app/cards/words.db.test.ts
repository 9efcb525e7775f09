import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import {
  atNoon,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { cardAnswer, cardLocale } from './answer'
import { CARD_PAGES, cardOf, cardOfTalk, revisionOf } from './words'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

/** A talk planned for tonight, at any hour of the clock. */
const planned = (changes: Parameters<typeof createPlannedTalk>[1] = {}) =>
  atNoon(plan, () => createPlannedTalk(plan, { ...changes, date: plan.tonight }))

test('no card names a person, though the page names the speaker to visitors', async () => {
  const { talkId } = await planned()
  const cards = [
    await cardOfTalk(talkId, 'zh'),
    ...(await Promise.all(CARD_PAGES.map((page) => cardOf(page, 'zh')))),
  ]
  expect(cards.map((card) => card?.site)).toEqual(Array(4).fill('晚灯支付技术社'))
  expect(JSON.stringify(cards)).toContain('对账差错的七种来路')
  for (const secret of ['沈知远', '知远Ethan', '青舟支付', plan.speakerId]) {
    expect(JSON.stringify(cards)).not.toContain(secret)
  }
})

test.each(['MEMBERS', 'KEPT'] as const)(
  'a %s talk has no card, for any viewer',
  async (visibility) => {
    const { talkId } = await planned({ visibility })
    expect(await cardOfTalk(talkId, 'zh')).toBeNull()
    const answer = await cardAnswer(new Request(`http://h/cards/talks/${talkId}`), null)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    const pages = await Promise.all(CARD_PAGES.map((page) => cardOf(page, 'zh')))
    expect(JSON.stringify(pages)).not.toContain('对账差错的七种来路')
  },
)

test('a card says nothing of evenings that the community keeps to its members', async () => {
  const { talkId } = await planned()
  await readable().community.updateMany({ data: { visitorsSeePlan: false } })
  expect(await cardOfTalk(talkId, 'zh')).toBeNull()
  const pages = await Promise.all(CARD_PAGES.map((page) => cardOf(page, 'zh')))
  expect(JSON.stringify(pages)).not.toContain('对账差错的七种来路')
  // Nor that there is none: a member who passes on the link knows better.
  expect(pages[1]?.title).toBe(pages[0]?.title)
})

test('a card follows each of its words at once, under a new address', async () => {
  const { talkId } = await planned()
  const db = readable()
  const seen = new Set<string>()
  const look = async () => {
    const words = await cardOfTalk(talkId, 'zh')
    if (words === null) throw new Error('no card')
    seen.add(revisionOf(words))
    return words
  }
  const before = await look()
  await db.talk.update({ where: { id: talkId }, data: { topic: '另一个题目' } })
  expect((await look()).title).toBe('另一个题目')
  await db.community.updateMany({ data: { name: '另一个社群' } })
  expect((await look()).site).toBe('另一个社群')
  await db.community.updateMany({ data: { about: '一句话。' } })
  expect((await look()).below).toBe('一句话。')
  await db.$executeRaw`UPDATE "Night" SET "startsAt" = "startsAt" + interval '1 minute'`
  expect((await look()).above).not.toBe(before.above)
  expect(seen.size).toBe(5)
})

test('the same words are sent once to a client that keeps them', async () => {
  const words = await cardOf('home', 'en')
  const first = await cardAnswer(new Request('http://h/cards/home?lang=en'), words)
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png'])
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await cardAnswer(new Request('http://h/cards/home', { headers }), words)).status).toBe(
    304,
  )
})

test('the language is the address’s, else the client’s', () => {
  const headers = { 'accept-language': 'en' }
  expect(cardLocale(new Request('http://h/cards/home?lang=zh', { headers }))).toBe('zh')
  expect(cardLocale(new Request('http://h/cards/home?lang=xx', { headers }))).toBe('en')
})
