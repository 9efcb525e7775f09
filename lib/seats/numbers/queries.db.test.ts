import type { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { endHold, grantFirst, holdQuota } from '@/lib/quotas/commands-ledger'
import { addMember, createPlanFixture, ZONE, type PlanFixture } from '@/lib/talks/fixtures'
import { now, toDate } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { seatNumbers } from './queries'
import { numbersSchema } from './schema'

let stage: PlanFixture
let organiser: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  organiser = await addMember(stage.groupId, '许听潮', ['ORGANISER'])
})

const at = (days: number): Temporal.Instant => now().subtract({ hours: 24 * days })
const seen = async (group = '', viewer: Parameters<typeof seatNumbers>[0] = organiser) =>
  seatNumbers(viewer, numbersSchema.parse({ group }))

type AppliedCounts = {
  readonly kind: 'ADMITTED' | 'DECLINED' | 'WAITLISTED' | 'UNDONE'
  readonly days: number
}

async function applied(
  name: string,
  days: number,
  row: Partial<Parameters<ReturnType<typeof readable>['application']['create']>[0]['data']>,
  events: readonly AppliedCounts[] = [],
): Promise<void> {
  const { id } = await readable().application.create({
    data: {
      groupId: stage.groupId,
      name,
      nickname: name,
      email: `${name}@mail.example.com`,
      submittedAt: toDate(at(days)),
      provenAt: toDate(at(days)),
      ...row,
    } as never,
  })
  for (const { kind, days: then } of events) {
    await readable().applicationEvent.create({
      data: { applicationId: id, kind, at: toDate(at(then)) },
    })
  }
}

describe('seats over time', () => {
  test('are counted where people were at home then, until they left', async () => {
    const db = readable()
    await db.member.updateMany({ data: { joinedAt: toDate(at(200)) } })
    const { memberId } = stage.member
    await db.statusEvent.createMany({
      data: [
        { memberId, kind: 'ADMITTED', at: toDate(at(200)) },
        { memberId, kind: 'LEFT', at: toDate(at(30)) },
      ],
    })
    await db.member.update({ where: { id: memberId }, data: { status: 'LEFT' } })
    await db.groupTransfer.create({
      data: {
        memberId: stage.speakerId,
        fromGroupId: stage.groupId,
        reason: '',
        toGroupId: stage.otherGroupId,
        state: 'APPROVED',
        decidedAt: toDate(at(60)),
      },
    })
    await db.member.update({
      where: { id: stage.speakerId },
      data: { groupId: stage.otherGroupId },
    })
    const weeks = (await seen())?.seats ?? []
    const taken = (index: number) => {
      const week = weeks.at(index)?.taken ?? {}
      return [week[stage.groupId] ?? 0, week[stage.otherGroupId] ?? 0]
    }
    expect([taken(0), taken(-7), taken(-1)]).toEqual([
      [4, 0],
      [3, 1],
      [2, 1],
    ])
    const seats = await db.group.findMany({ orderBy: { position: 'asc' } })
    expect(seats.map(({ seatsTaken }) => seatsTaken)).toEqual(taken(-1))
  })
})

describe('applications', () => {
  test('stand in the week they came, by what has become of them', async () => {
    await applied('一', 0, { state: 'WAITING' })
    await applied('二', 0, { state: 'ADMITTED' })
    await applied('三', 70, { state: 'DECLINED' })
    await applied('四', 70, { state: 'EXPIRED' })
    await applied('五', 70, { state: 'WAITLISTED', groupId: stage.otherGroupId })
    // In no count: unproven, held back, and expired without a proof.
    await applied('六', 0, { state: 'PROVING', provenAt: null })
    await applied('七', 0, { state: 'WAITING', suspicions: ['LINKS'] })
    await applied('八', 0, { state: 'EXPIRED', provenAt: null })
    const found = await seen()
    const none = { waiting: 0, waitlisted: 0, admitted: 0, declined: 0, ended: 0 }
    const weeks = (found?.applications ?? []).map(({ week: _, ...parts }) => parts)
    expect(weeks.filter((parts) => JSON.stringify(parts) !== JSON.stringify(none))).toEqual([
      { ...none, waitlisted: 1, declined: 1, ended: 1 },
      { ...none, waiting: 1, admitted: 1 },
    ])
    expect(found?.states).toEqual({
      vouching: 0,
      waiting: 1,
      asked: 0,
      waitlisted: 1,
      unnotified: 2,
      quarantined: 1,
      unproven: 1,
    })
    const other = (await seen(stage.otherGroupId))?.applications ?? []
    expect(other.reduce((sum, { waitlisted, admitted }) => sum + waitlisted + admitted, 0)).toBe(1)
  })
})

describe('the time to a decision', () => {
  test('ends with the first one that was not taken back', async () => {
    await applied('一', 10, { state: 'ADMITTED' }, [{ kind: 'ADMITTED', days: 8 }])
    await applied('二', 10, { state: 'DECLINED' }, [{ kind: 'DECLINED', days: 6 }])
    await applied('三', 12, { state: 'ADMITTED' }, [
      { kind: 'DECLINED', days: 11 },
      { kind: 'UNDONE', days: 10 },
      { kind: 'WAITLISTED', days: 4 },
      { kind: 'ADMITTED', days: 1 },
    ])
    await applied('四', 3, { state: 'WAITING' })
    const found = await seen()
    expect(found?.decisionsAll).toEqual({ decided: 3, median: 4, ninetieth: 7.2 })
    const months = found?.decisions ?? []
    expect(months.reduce((sum, { decided }) => sum + decided, 0)).toBe(3)
    expect(months.at(-1)?.month).toBe(
      now().toZonedDateTimeISO(ZONE).toPlainDate().toPlainYearMonth().toString(),
    )
  })
})

describe('quota in circulation', () => {
  test('is used, held, free or with those who left, and adds up to what was granted', async () => {
    const { memberId } = stage.member
    const referred = async (name: string) =>
      (
        await readable().referral.create({
          data: {
            referrerId: memberId,
            groupId: stage.groupId,
            name,
            nickname: name,
            howKnown: '',
            showAs: '顾南舟',
          },
        })
      ).id
    const [one, two] = [await referred('一'), await referred('二')]
    await transaction(async (tx) => {
      const by = CONSOLE
      await grantFirst(tx, [memberId, stage.speakerId, organiser.memberId], now())
      for (const referralId of [one, two])
        await holdQuota(tx, { memberId, referralId, by, at: now() })
      await endHold(tx, { referralId: one, ending: 'CONSUME', by, at: now() })
    })
    await readable().member.update({ where: { id: stage.speakerId }, data: { status: 'LEFT' } })
    const last = (await seen())?.quota.at(-1)
    expect(last).toMatchObject({ used: 1, held: 1, free: 2, gone: 2 })
    expect((await seen(stage.otherGroupId))?.quota.at(-1)).toMatchObject({ used: 0, free: 0 })
  })
})

test('the numbers are for organisers', async () => {
  for (const viewer of [stage.member, stage.coordinator, { kind: 'visitor' }] as const) {
    expect(await seen('', viewer)).toBeNull()
  }
})
