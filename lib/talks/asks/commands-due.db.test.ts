import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { asOf, now, toDate } from '@/lib/shared/clock'
import { bookNight } from '@/lib/talks/bookings/commands'
import {
  addMember,
  codeOf,
  createPlanFixture,
  nextWeekday,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
import { freshDatabase } from '@/lib/testing/database'
import { askSpeaker, withdrawAsk } from './commands'
import { askBack, proposeEvening } from './commands-answer'
import { agreeToEvening } from './commands-desk'
import { workOnAsks } from './commands-due'
import { askInput, mailsTo, makeAsk, sayYes, TOPIC, withAddress } from './fixtures'
import { asksWaiting } from './queries'
import type { AskInput } from './schema'

let plan: PlanFixture
let date: PlanFixture['free']

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  date = nextWeekday(plan.tonight.add({ days: 9 }))
  await withAddress(plan.member, 'gu@yehua.example')
  await withAddress(plan.coordinator, 'he@yehua.example')
})

const topic = TOPIC
const asksRows = () => readable().talkAsk.findMany({ orderBy: { askedAt: 'asc' } })
const talks = () => readable().talk.findMany()
const inputOf = (change: Partial<AskInput> = {}) => askInput(plan, date, change)
const ask = () => makeAsk(plan, date)
const yes = sayYes
const later = () => now().add({ hours: 24 * 5 })

describe('without an answer', () => {
  it('the evening opens by itself, and who asked is mailed once', async () => {
    const askId = await ask()
    await asOf(later(), async () => {
      expect(codeOf(await yes(plan.member, askId))).toBe('ASK_LAPSED')
      await workOnAsks()
      await workOnAsks()
    })
    expect(await asksRows()).toMatchObject([{ state: 'LAPSED' }])
    expect(await readable().dateHold.count()).toBe(0)
    expect(await mailsTo('he@yehua.example')).toBe(1)
  })

  it('both sides are reminded a day before', async () => {
    await ask()
    await workOnAsks()
    expect(await mailsTo('gu@yehua.example')).toBe(1)
    const soon = plan.tonight.add({ days: 3 }).toZonedDateTime('Asia/Shanghai').toInstant()
    await asOf(soon.add({ hours: 6 }), async () => {
      await workOnAsks()
      await workOnAsks()
    })
    expect(await mailsTo('gu@yehua.example')).toBe(2)
    expect(await mailsTo('he@yehua.example')).toBe(1)
  })

  it('nothing is kept for a member who left meanwhile', async () => {
    await ask()
    const where = { id: plan.member.memberId }
    await readable().member.update({ where, data: { status: 'LEFT' } })
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date })))).toBe('OK')
    await workOnAsks()
    expect(await asksRows()).toMatchObject([{ state: 'LAPSED' }])
  })
})

it('another evening that no coordinator answers to is reminded of, ends, and the member is mailed', async () => {
  const askId = await ask()
  const named = nextWeekday(plan.tonight.add({ days: 20 }))
  await proposeEvening(plan.member, { askId, link: '', date: named, topic })
  const at = now()
  const lastTo = async (to: string) =>
    (await readable().mail.findFirst({ where: { to }, orderBy: { createdAt: 'desc' } }))?.text ?? ''
  await asOf(at.add({ hours: 6 * 24 + 1 }), () => workOnAsks())
  expect([await mailsTo('gu@yehua.example'), await mailsTo('he@yehua.example')]).toEqual([1, 2])
  await asOf(at.add({ hours: 7 * 24 + 1 }), () => workOnAsks())
  expect(await asksRows()).toMatchObject([{ state: 'LAPSED' }])
  expect(await readable().dateHold.count()).toBe(0)
  expect([await mailsTo('gu@yehua.example'), await mailsTo('he@yehua.example')]).toEqual([2, 3])
  expect(await lastTo('gu@yehua.example')).toContain(dayAndWeekday('zh', named))
  expect(await lastTo('he@yehua.example')).toContain(dayAndWeekday('zh', named))
})

it('once over, the member can be asked again before the clock has ended it', async () => {
  await ask()
  await asOf(later(), async () => {
    const again = inputOf({ answerBy: date })
    expect(codeOf(await askSpeaker(plan.coordinator, again))).toBe('OK')
  })
})

it('another evening waits since it was named, not since an earlier question', async () => {
  const askId = await ask()
  const own = { askId, link: '' }
  const [asked, named] = [now().add({ minutes: 5 }), now().add({ hours: 30 })]
  await asOf(asked, () => askBack(plan.member, { ...own, question: '讲多久？' }))
  expect((await asksWaiting(plan.coordinator))?.since).toEqual(asked)
  const evening = { ...own, date: nextWeekday(date), topic }
  await asOf(named, () => proposeEvening(plan.member, evening))
  expect((await asksWaiting(plan.coordinator))?.since).toEqual(named)
})

it('another evening is named once, and answers are limited', async () => {
  const askId = await ask()
  const own = { askId, link: '' }
  const [first, second] = [nextWeekday(date), nextWeekday(nextWeekday(date))]
  const propose = (one: typeof date) => proposeEvening(plan.member, { ...own, date: one, topic })
  expect(codeOf(await propose(first))).toBe('OK')
  expect(codeOf(await propose(second))).toBe('ASK_PROPOSED')
  expect(await mailsTo('he@yehua.example')).toBe(1)
  const codes = []
  for (let tries = 0; tries < 30; tries++) codes.push(codeOf(await propose(second)))
  expect(codes.at(-1)).toBe('TOO_MANY_TRIES')
})

it('one that cannot be ended is seen, and keeps no other waiting', async () => {
  const askId = await ask()
  const second = await addMember(plan.groupId, '闻溪', [])
  await makeAsk(plan, nextWeekday(date), { memberId: second.memberId })
  const db = readable()
  await db.$executeRawUnsafe(`
    CREATE FUNCTION refuse_ask() RETURNS trigger AS $$ BEGIN
      IF NEW."id" = '${askId}' THEN RAISE EXCEPTION 'refused'; END IF; RETURN NEW;
    END; $$ LANGUAGE plpgsql`)
  await db.$executeRawUnsafe(
    `CREATE TRIGGER refuse_ask BEFORE UPDATE ON "TalkAsk" FOR EACH ROW EXECUTE FUNCTION refuse_ask()`,
  )
  try {
    await asOf(later(), () => expect(workOnAsks()).rejects.toThrow('refused'))
    expect((await asksRows()).map(({ state }) => state).toSorted()).toEqual(['LAPSED', 'OPEN'])
  } finally {
    await db.$executeRawUnsafe(`DROP FUNCTION refuse_ask CASCADE`)
  }
})

describe('a group that is closed', () => {
  it('takes no yes and no other evening', async () => {
    const askId = await ask()
    const other = nextWeekday(date)
    const second = await addMember(plan.groupId, '闻溪', [])
    const named = await makeAsk(plan, nextWeekday(other), { memberId: second.memberId })
    const propose = (actor: typeof second, id: string) =>
      proposeEvening(actor, { askId: id, link: '', date: other, topic })
    expect(codeOf(await propose(second, named))).toBe('OK')
    const where = { id: plan.groupId }
    await readable().group.update({ where, data: { closedAt: toDate(now()) } })
    expect(codeOf(await yes(plan.member, askId))).toBe('GROUP_CLOSED')
    expect(codeOf(await propose(plan.member, askId))).toBe('GROUP_CLOSED')
    expect(codeOf(await agreeToEvening(plan.coordinator, { askId: named }))).toBe('GROUP_CLOSED')
  })
})

describe('a race', () => {
  it('of two coordinators for one evening leaves one ask', async () => {
    const rows = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((name) => addMember(plan.groupId, name, [])),
    )
    const outcomes = await Promise.all(
      rows.map(({ memberId }) => askSpeaker(plan.coordinator, inputOf({ memberId }))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual([
      'ASK_DATE_TAKEN',
      'ASK_DATE_TAKEN',
      'ASK_DATE_TAKEN',
      'OK',
    ])
    expect(await readable().dateHold.count()).toBe(1)
    expect(await readable().talkAsk.count()).toBe(1)
  })

  it('of a yes against a withdrawal ends one way for all', async () => {
    const askId = await ask()
    const [accepted, withdrawn] = await Promise.all([
      yes(plan.member, askId),
      withdrawAsk(plan.coordinator, { askId }),
    ])
    const [row] = await asksRows()
    expect([accepted.ok, withdrawn.ok, row?.state, (await talks()).length]).toEqual(
      accepted.ok ? [true, false, 'ACCEPTED', 1] : [false, true, 'WITHDRAWN', 0],
    )
  })

  it('of an ask against a booking and a plan leaves one thing on the evening', async () => {
    const second = await addMember(plan.groupId, '闻溪', [])
    const outcomes = await Promise.all([
      askSpeaker(plan.coordinator, inputOf()),
      bookNight(second, { date, topic, summary: '', background: '' }),
      planTalk(plan.coordinator, planOf(plan, { date })),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('of a yes against the clock has one end', async () => {
    const askId = await ask()
    const [accepted] = await Promise.all([
      yes(plan.member, askId),
      asOf(later(), () => workOnAsks()),
    ])
    const [row] = await asksRows()
    expect(row?.state).toBe(accepted.ok ? 'ACCEPTED' : 'LAPSED')
    expect(await talks()).toHaveLength(accepted.ok ? 1 : 0)
  })
})
