import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import { codeOf, createPlanFixture, nextWeekday, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { declineAsk } from './commands-answer'
import { answerAddress } from './commands-mail'
import { makeAsk, sayYes } from './fixtures'
import { askedPage, newAsk } from './queries'

let plan: PlanFixture
let date: PlanFixture['free']

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  date = nextWeekday(plan.tonight.add({ days: 9 }))
})

const offerOf = (topic: string) =>
  readable().talkOffer.create({
    data: { memberId: plan.member.memberId, topic, source: 'profile' },
    select: { id: true },
  })

test('a link shows nothing any more a month after the answer was due, except to the member', async () => {
  const askId = await makeAsk(plan, date)
  const link = new URL(answerAddress(askId)).searchParams.get('link') ?? ''
  expect(codeOf(await declineAsk(plan.member, { askId, link: '', reason: '住院' }))).toBe('OK')
  const visitor = { kind: 'visitor' } as const
  const later = (days: number) => now().add({ hours: 24 * days })
  expect((await asOf(later(20), () => askedPage(visitor, { link })))?.ask.id).toBe(askId)
  expect(await asOf(later(60), () => askedPage(visitor, { link }))).toBeNull()
  expect((await asOf(later(60), () => askedPage(plan.member, { ask: askId, link })))?.ask.id).toBe(
    askId,
  )
})

test('a topic that a member offered comes without accounts and numbers', async () => {
  const { id } = await offerOf('对账，找我 13800138000')
  const form = await newAsk(plan.coordinator, { offer: id })
  expect(form?.topic).toContain('对账')
  expect(form?.topic).not.toContain('13800138000')
})

test('a talk that came of an offer has the words of a member', async () => {
  const { id: offerId } = await offerOf('对账差错的七种来路')
  const askId = await makeAsk(plan, date, { offerId })
  expect(codeOf(await sayYes(plan.member, askId))).toBe('OK')
  expect(await readable().talk.findMany()).toMatchObject([{ speakerWords: true, origin: 'ASKED' }])
})
