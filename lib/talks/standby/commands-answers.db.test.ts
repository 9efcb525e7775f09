import { beforeEach, describe, expect, it } from 'vitest'
import { signingKey } from '@/lib/auth/secret'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { withdrawAsk } from '@/lib/talks/asks/commands'
import { acceptAsk } from '@/lib/talks/asks/commands-answer'
import { workOnAsks } from '@/lib/talks/asks/commands-due'
import { giveBackAsked } from '@/lib/talks/asks/commands-release'
import { mailsTo, sayYes, withAddress } from '@/lib/talks/asks/fixtures'
import { askedPage } from '@/lib/talks/asks/queries'
import { linkOf } from '@/lib/talks/asks/rules-link'
import { codeOf, planOf } from '@/lib/talks/fixtures'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { freshDatabase } from '@/lib/testing/database'
import {
  askedToFill,
  askStates,
  cancelLate,
  createGapFixture,
  hoursBefore,
  pageOf,
  plannedOn,
  type GapFixture,
} from './fixtures-gap'
import { eveningsToFill } from './queries-gaps'

let plan: GapFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createGapFixture()
})

describe('the first yes', () => {
  const yes = (actor: MemberViewer, askId: string) => sayYes(actor, askId)

  it('takes the evening, with its host, and thanks the others', async () => {
    await withAddress(plan.second, 'wen@yehua.example')
    await withAddress(plan.coordinator, 'he@yehua.example')
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      const one = await askedToFill(plan, plan.member)
      const two = await askedToFill(plan, plan.second)
      const link = linkOf(signingKey(), one)
      const said = { askId: one, link, date: null, topic: '清算的三个时刻' }
      expect(codeOf(await acceptAsk({ kind: 'visitor' }, said))).toBe('OK')
      expect(await askStates()).toEqual(['ACCEPTED', 'FILLED'])
      expect(codeOf(await yes(plan.second, two))).toBe('ASK_FILLED')
      expect(await mailsTo('wen@yehua.example')).toBe(2)
      // As who asked, and as who hosts the evening.
      expect(await mailsTo('he@yehua.example')).toBe(2)
      expect(await readable().dateHold.count()).toBe(0)
      expect(await plannedOn(plan)).toEqual({
        speakerId: plan.member.memberId,
        origin: 'STANDBY',
        speakerWords: true,
        night: { hostId: plan.coordinator.memberId },
      })
      expect(await pageOf(plan)).toMatchObject({ isOpen: false, waiting: [], fits: [] })
      expect(await eveningsToFill(plan.coordinator)).toEqual([])
    })
  })

  it('is one of those who say it at once', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      const asks = await Promise.all(
        [plan.member, plan.second, plan.third].map((one) => askedToFill(plan, one)),
      )
      const all = [plan.member, plan.second, plan.third]
      const codes = await Promise.all(
        all.map(async (one, at) => codeOf(await yes(one, asks[at] ?? ''))),
      )
      expect(codes.toSorted()).toEqual(['ASK_FILLED', 'ASK_FILLED', 'OK'])
      expect(await askStates()).toEqual(['ACCEPTED', 'FILLED', 'FILLED'])
      expect(
        await readable().talk.count({ where: { nightId: plan.nightId, state: 'PLANNED' } }),
      ).toBe(1)
    })
  })

  it('counts, or it was taken back before', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      const askId = await askedToFill(plan, plan.second)
      const [answer, back] = await Promise.all([
        yes(plan.second, askId),
        withdrawAsk(plan.coordinator, { askId }),
      ])
      const codes = [codeOf(answer), codeOf(back)]
      expect([
        ['OK', 'ASK_OVER'],
        ['ASK_WITHDRAWN', 'OK'],
      ]).toContainEqual(codes)
      expect((await plannedOn(plan)) === null).toBe(codes[1] === 'OK')
    })
  })

  it('lets a talk without a speaker wait for another date', async () => {
    await readable().talk.update({ where: { id: plan.talkId }, data: { speakerId: null } })
    await hoursBefore(plan, 20, async () => {
      const askId = await askedToFill(plan, plan.second)
      expect(codeOf(await yes(plan.second, askId))).toBe('OK')
      expect(await readable().talk.findUniqueOrThrow({ where: { id: plan.talkId } })).toMatchObject(
        {
          state: 'POSTPONED',
          nightId: null,
        },
      )
      expect(await plannedOn(plan)).toMatchObject({ night: { hostId: plan.coordinator.memberId } })
    })
  })

  it('comes too late where a coordinator named a speaker meanwhile; the clock thanks who was asked', async () => {
    await readable().talk.update({ where: { id: plan.talkId }, data: { speakerId: null } })
    await hoursBefore(plan, 20, async () => {
      const askId = await askedToFill(plan, plan.second)
      const { date: _, groupId: __, ...words } = planOf(plan)
      expect(
        codeOf(await editTalk(plan.coordinator, { talkId: plan.talkId, background: '', ...words })),
      ).toBe('OK')
      expect(codeOf(await yes(plan.second, askId))).toBe('ASK_FILLED')
      await workOnAsks()
      await workOnAsks()
      expect(await askStates()).toEqual(['FILLED'])
    })
  })
})

describe('no answer', () => {
  it('opens the evening and counts for nothing', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      await askedToFill(plan, plan.second)
    })
    await hoursBefore(plan, 5, async () => {
      await workOnAsks()
      expect(await askStates()).toEqual(['LAPSED'])
      expect(await readable().dateHold.count()).toBe(0)
      expect((await pageOf(plan)).fits).toHaveLength(2)
    })
  })
})

describe('a yes that is taken back', () => {
  it('opens the evening again, as late, and mails who asked', async () => {
    await withAddress(plan.coordinator, 'he@yehua.example')
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      const askId = await askedToFill(plan, plan.second)
      await sayYes(plan.second, askId)
      expect((await askedPage(plan.second, { ask: askId, link: '' }))?.canGiveBack).toBe(true)
      const sent = await mailsTo('he@yehua.example')
      const link = linkOf(signingKey(), askId)
      const back = () => giveBackAsked({ kind: 'visitor' }, { askId, link, reason: '发烧了' })
      expect(await Promise.all([back(), back()])).toMatchObject([
        { value: { late: true } },
        { value: { late: true } },
      ])
      expect(await askStates()).toEqual(['RELEASED_LATE'])
      expect(await plannedOn(plan)).toBeNull()
      expect(await mailsTo('he@yehua.example')).toBe(sent + 1)
      expect((await askedPage(plan.second, { ask: askId, link: '' }))?.canGiveBack).toBe(false)
      // Who gave it back is not asked for it again; the others are.
      expect(await pageOf(plan)).toMatchObject({
        fits: [{ memberId: plan.member.memberId }, { memberId: plan.third.memberId }],
        out: [{ memberId: plan.second.memberId, out: { why: 'WAS_HERE' } }],
      })
    })
  })

  it('is refused to others, without a yes, and once the talk has begun', async () => {
    await hoursBefore(plan, 20, async () => {
      await cancelLate(plan)
      const askId = await askedToFill(plan, plan.second)
      const said = { askId, link: '', reason: null }
      expect(codeOf(await giveBackAsked(plan.second, said))).toBe('ASK_NOT_ACCEPTED')
      await sayYes(plan.second, askId)
      expect(codeOf(await giveBackAsked(plan.third, said))).toBe('ASK_UNKNOWN')
      expect(codeOf(await giveBackAsked({ kind: 'visitor' }, said))).toBe('SIGN_IN_FIRST')
      expect(codeOf(await hoursBefore(plan, 0, () => giveBackAsked(plan.second, said)))).toBe(
        'TALK_BEGUN',
      )
    })
  })
})
