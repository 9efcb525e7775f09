import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { asOf, instantAt, now, toDate, toDateColumn } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { planTalk } from '@/lib/talks/plan/commands'
import { DEFAULT_TEMPLATE, eveningOf, timesOn } from '@/lib/nights/rules-times'
import type { NightTimes } from '@/lib/nights/types'
import type { PlanInput } from '@/lib/talks/plan/schema'

/** An invented community to plan for, in tests of this room and of those above it. */
export type PlanFixture = {
  readonly groupId: string
  readonly otherGroupId: string
  readonly coordinator: MemberViewer
  readonly member: MemberViewer
  readonly speakerId: string
  readonly tonight: Temporal.PlainDate
  /** A weekday ahead on which nothing stands. */
  readonly free: Temporal.PlainDate
}

export const ZONE = 'Asia/Shanghai'

export async function createPlanFixture(): Promise<PlanFixture> {
  const db = readable()
  // No holidays and no notice: what these tests plan must not depend on the day they run on.
  await db.community.create({ data: { name: '晚灯支付技术社', timeZone: ZONE, noticeHours: 0 } })
  const group = await db.group.create({ data: { name: '支付产品群', position: 0 } })
  const other = await db.group.create({ data: { name: '支付技术群', position: 1 } })
  const speaker = await db.member.create({
    data: {
      displayName: '沈知远',
      namePublic: true,
      company: '青舟支付',
      position: '清结算产品',
      city: '上海',
      groupId: group.id,
      names: {
        create: { kind: 'GROUP_NICKNAME', text: '知远Ethan', folded: '知远ethan', source: 'demo' },
      },
    },
  })
  const tonight = eveningOf(now(), ZONE)
  return {
    groupId: group.id,
    otherGroupId: other.id,
    coordinator: await addMember(group.id, '何听雨', ['COORDINATOR']),
    member: await addMember(group.id, '顾南舟', []),
    speakerId: speaker.id,
    tonight,
    free: nextWeekday(tonight),
  }
}

export async function addMember(
  groupId: string,
  displayName: string,
  roles: Role[],
): Promise<MemberViewer> {
  const { id } = await readable().member.create({
    data: { groupId, displayName, roles, namePublic: true },
  })
  return signedIn({ memberId: id, displayName, groupId, roles })
}

export function planOf(stage: PlanFixture, change: Partial<PlanInput> = {}): PlanInput {
  return {
    groupId: stage.groupId,
    date: stage.free,
    clocks: null,
    topic: '对账差错的七种来路',
    summary: '从长款短款讲起。',
    speakerId: stage.speakerId,
    hostId: null,
    mode: 'LIVE',
    visibility: 'PUBLIC',
    ...change,
  }
}

/** The first Monday to Friday after the date. */
export function nextWeekday(date: Temporal.PlainDate): Temporal.PlainDate {
  const next = date.add({ days: 1 })
  return next.dayOfWeek <= 5 ? next : nextWeekday(next)
}

/** Plans a talk and answers where it stands; for tests to which planning is only the beginning. */
export async function createPlannedTalk(
  stage: PlanFixture,
  change: Partial<PlanInput> = {},
): Promise<{ talkId: string; nightId: string }> {
  const outcome = await planTalk(stage.coordinator, planOf(stage, change))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** As it was at noon of the evening's day: what was planned for an evening that may be over by now. */
export async function atNoon<T>(stage: PlanFixture, work: () => Promise<T>): Promise<T> {
  return asOf(instantAt(stage.tonight, '12:00', ZONE), work)
}

export async function talkRow(id: string) {
  return readable().talk.findUniqueOrThrow({
    where: { id },
    select: { state: true, reason: true, movedFrom: true, night: { select: { date: true } } },
  })
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'OK' : outcome.refusal.code
}

/** Writes a talk with a night of its own, so many days from today; for rooms that only count talks. */
export async function createTalk(
  speaker: { readonly groupId: string; readonly memberId: string },
  talk: { readonly topic: string; readonly state: 'PLANNED' | 'HELD' },
  days = -30,
): Promise<string> {
  const { groupId, memberId: speakerId } = speaker
  const date = eveningOf(now(), ZONE).add({ days })
  const times = Object.entries(timesOn(date, DEFAULT_TEMPLATE.clocks, ZONE))
  const columns = Object.fromEntries(times.map(([key, at]) => [key, toDate(at)])) as Record<
    keyof NightTimes,
    Date
  >
  const { id: nightId } = await readable().night.create({
    data: { groupId, date: toDateColumn(date), ...columns },
  })
  return (await readable().talk.create({ data: { groupId, nightId, speakerId, ...talk } })).id
}
