import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { withdrawAsk } from '@/lib/talks/asks/commands'
import { declineAsk } from '@/lib/talks/asks/commands-answer'
import { makeAsk } from '@/lib/talks/asks/fixtures'
import { codeOf, planOf } from '@/lib/talks/fixtures'
import { restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { planTalk } from '@/lib/talks/plan/commands'
import { freshDatabase } from '@/lib/testing/database'
import { askStandby } from './commands-ask'
import {
  askedToFill,
  askStates,
  cancelLate,
  createGapFixture,
  hoursBefore,
  pageOf,
  type GapFixture,
} from './fixtures-gap'
import { eveningLeftBy, eveningsToFill, gapPage } from './queries-gaps'

let plan: GapFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createGapFixture()
})

describe('an evening that loses its talk', () => {
  it('is to be filled where that is late, and not where it is early', async () => {
    await hoursBefore(plan, 100, async () => {
      await cancelLate(plan)
      expect(await eveningsToFill(plan.coordinator)).toEqual([])
    })
    expect(codeOf(await restoreTalk(plan.coordinator, { talkId: plan.talkId }))).toBe('OK')
    await hoursBefore(plan, 20, async () => {
      expect(await eveningLeftBy(plan.coordinator, plan.talkId)).toBeNull()
      await cancelLate(plan)
      expect(await eveningLeftBy(plan.coordinator, plan.talkId)).toMatchObject({
        nightId: plan.nightId,
        fits: 3,
        asked: 0,
      })
      expect(await eveningsToFill(plan.member)).toBeNull()
      expect(await gapPage(plan.member, plan.nightId)).toBeNull()
    })
  })

  it('is to be filled a day ahead where its talk has no speaker', async () => {
    await readable().talk.update({ where: { id: plan.talkId }, data: { speakerId: null } })
    expect(await hoursBefore(plan, 50, () => eveningsToFill(plan.coordinator))).toEqual([])
    expect(await hoursBefore(plan, 30, () => eveningsToFill(plan.coordinator))).toMatchObject([
      { nightId: plan.nightId, talkIds: [plan.talkId] },
    ])
  })

  it('shows who fits in the fair order, who was asked until when, and who is left out', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      await readable().night.update({
        where: { id: plan.nightId },
        data: { hostId: plan.third.memberId },
      })
      const askId = await askedToFill(plan, plan.second)
      const { fits, waiting, out, evening } = await pageOf(plan)
      expect(fits.map(({ memberId }) => memberId)).toEqual([plan.member.memberId])
      expect(waiting).toMatchObject([{ id: askId, dueAt: now().add({ hours: 10 }) }])
      expect(out).toMatchObject([{ memberId: plan.third.memberId, out: { why: 'HOSTS' } }])
      expect(evening.left).toMatchObject({ talkId: plan.talkId, reason: '讲者病了' })
    })
  })
})

describe('asking a member on standby', () => {
  it('is done once with two taps, for an evening that others can be asked for as well', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      const [one, again] = await Promise.all([
        askedToFill(plan, plan.member),
        askedToFill(plan, plan.member),
      ])
      expect(one).toBe(again)
      await askedToFill(plan, plan.second)
      expect(await askStates()).toEqual(['OPEN', 'OPEN'])
      expect(await readable().dateHold.count()).toBe(1)
      const more = { topic: '另一场', speakerId: null }
      expect(codeOf(await planTalk(plan.coordinator, planOf(plan, more)))).toBe('NIGHT_HELD')
    })
  })

  it('is for coordinators, of a member who fits, for an evening that is open', async () => {
    const to = { nightId: plan.nightId, memberId: plan.second.memberId }
    await hoursBefore(plan, 20, async () => {
      expect(codeOf(await askStandby(plan.member, to))).toBe('NOT_ALLOWED')
      expect(codeOf(await askStandby(plan.coordinator, to))).toBe('NIGHT_TAKEN')
      await cancelLate(plan)
      const other = { nightId: plan.nightId, memberId: plan.coordinator.memberId }
      expect(codeOf(await askStandby(plan.coordinator, other))).toBe('STANDBY_GONE')
      const gone = { nightId: plan.talkId, memberId: plan.second.memberId }
      expect(codeOf(await askStandby(plan.coordinator, gone))).toBe('EVENING_UNKNOWN')
      const askId = await askedToFill(plan, plan.second)
      expect(codeOf(await declineAsk(plan.second, { askId, link: '', reason: null }))).toBe('OK')
      expect(codeOf(await askStandby(plan.coordinator, to))).toBe('STANDBY_LEFT_OUT')
    })
    expect(codeOf(await hoursBefore(plan, -1, () => askStandby(plan.coordinator, to)))).toBe(
      'NIGHT_OVER',
    )
  })

  it('is refused where the evening is kept for something else', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      await makeAsk(plan, plan.free)
      const to = { nightId: plan.nightId, memberId: plan.second.memberId }
      expect(codeOf(await askStandby(plan.coordinator, to))).toBe('NIGHT_HELD')
    })
  })

  it('keeps the evening for who is left once one says no, and opens it after the last', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      const one = await askedToFill(plan, plan.member)
      const two = await askedToFill(plan, plan.second)
      await declineAsk(plan.member, { askId: one, link: '', reason: null })
      expect(await readable().dateHold.findMany({ select: { askId: true } })).toEqual([
        { askId: two },
      ])
      await withdrawAsk(plan.coordinator, { askId: two })
      expect(await readable().dateHold.count()).toBe(0)
      // Taken back by the coordinator, they can be asked again.
      await askedToFill(plan, plan.second)
    })
  })
})
