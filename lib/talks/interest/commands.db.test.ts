import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import { mailChange } from '@/lib/talks/changes/commands'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  nextWeekday,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { moveTalk } from '@/lib/talks/plan/commands'
import { ownCalendar } from '@/lib/talks/view/queries-member-calendar'
import { freshDatabase } from '@/lib/testing/database'
import { chooseReminder, comeToTalk, stayAway } from './commands'
import { remindInterested } from './commands-mail'
import { interestedMembers, interestIn } from './queries'

let plan: PlanFixture
let talkId: string
let nightId: string
let second: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  second = await addMember(plan.groupId, '闻溪', [])
  ;({ talkId, nightId } = await createPlannedTalk(plan))
  await mailable(plan.member.memberId, 'gu@yehua.example')
  await mailable(plan.speakerId, 'shen@yehua.example')
})

const mailable = (id: string, email: string) =>
  readable().member.update({ where: { id }, data: { email } })
const mailsTo = async (to: string) =>
  (await readable().mail.findMany({ where: { to }, orderBy: { id: 'asc' } })).map(
    ({ subject }) => subject,
  )
const of = async (viewer: MemberViewer | { readonly kind: 'visitor' }) =>
  (await interestIn(viewer, [talkId])).get(talkId)
async function before<T>(minutes: number, work: () => Promise<T>): Promise<T> {
  const { startsAt } = await readable().night.findUniqueOrThrow({ where: { id: nightId } })
  const ahead = startsAt.getTime() - now().epochMilliseconds
  return asOf(now().add({ milliseconds: ahead }).subtract({ minutes }), work)
}

describe('saying that one will come', () => {
  it('counts once for each member, however often it is tapped, and is taken back', async () => {
    const taps = [plan.member, plan.member, second].map((one) => comeToTalk(one, { talkId }))
    expect((await Promise.all(taps)).map(codeOf)).toEqual(['OK', 'OK', 'OK'])
    expect(await of(plan.member)).toEqual({
      talkId,
      count: 2,
      own: { remind: true, canRemind: true, hasAddress: true },
      canCome: true,
    })
    expect(await of({ kind: 'visitor' })).toEqual({ talkId, count: 2, own: null, canCome: false })
    await Promise.all([stayAway(second, { talkId }), stayAway(second, { talkId })])
    expect((await of(second))?.count).toBe(1)
  })

  it('is for members, to a talk of another that lies ahead and is not kept', async () => {
    const speaker: MemberViewer = { ...plan.member, memberId: plan.speakerId }
    expect(codeOf(await comeToTalk({ kind: 'visitor' }, { talkId }))).toBe('SIGN_IN_FIRST')
    expect(codeOf(await comeToTalk(speaker, { talkId }))).toBe('INTEREST_SPEAKER')
    expect(codeOf(await comeToTalk(second, { talkId: nightId }))).toBe('TALK_UNKNOWN')
    expect(codeOf(await before(0, () => comeToTalk(second, { talkId })))).toBe('INTEREST_OVER')
    await readable().talk.update({ where: { id: talkId }, data: { visibility: 'KEPT' } })
    expect(codeOf(await comeToTalk(second, { talkId }))).toBe('TALK_UNKNOWN')
    expect(await of(plan.member)).toBeUndefined()
  })

  it('shows the names to organisers alone', async () => {
    await comeToTalk(second, { talkId })
    const organiser = await addMember(plan.groupId, '闻笛', ['ORGANISER'])
    expect(await interestedMembers(organiser, talkId)).toEqual([
      { memberId: second.memberId, displayName: '闻溪' },
    ])
    expect(await interestedMembers(plan.coordinator, talkId)).toBeNull()
    expect(await interestedMembers(second, talkId)).toBeNull()
  })

  it('puts a talk of another group into the member’s own calendar', async () => {
    const other = await createPlannedTalk(plan, { groupId: plan.otherGroupId })
    const owner = { id: plan.member.memberId, groupId: plan.groupId }
    const ids = async () => (await ownCalendar(owner, true))?.entries.map(({ talk }) => talk.id)
    expect(await ids()).toEqual([])
    await comeToTalk(plan.member, { talkId: other.talkId })
    expect(await ids()).toEqual([other.talkId])
  })
})

describe('a reminder', () => {
  it('is mailed once, three hours before, and only to who wants it', async () => {
    await mailable(second.memberId, 'wen@yehua.example')
    for (const one of [plan.member, second]) await comeToTalk(one, { talkId })
    expect(codeOf(await chooseReminder(second, { talkId, remind: false }))).toBe('OK')
    await before(200, remindInterested)
    expect(await mailsTo('gu@yehua.example')).toEqual([])
    await before(179, async () => {
      await Promise.all([remindInterested(), remindInterested()])
    })
    expect(await mailsTo('gu@yehua.example')).toHaveLength(1)
    expect(await mailsTo('wen@yehua.example')).toEqual([])
  })

  it('is not sent to who said so within these hours', async () => {
    await before(100, async () => {
      await comeToTalk(plan.member, { talkId })
      await remindInterested()
    })
    expect(await mailsTo('gu@yehua.example')).toEqual([])
  })
})

describe('a change of the talk', () => {
  it('is mailed once to those who will come, and the new evening is reminded of', async () => {
    await comeToTalk(plan.member, { talkId })
    await before(179, remindInterested)
    const date = nextWeekday(plan.free)
    const moved = await before(170, () =>
      moveTalk(plan.coordinator, { talkId, date, clocks: null, reason: '场地' }),
    )
    expect(codeOf(moved)).toBe('OK')
    await before(160, async () => {
      await mailChange(talkId)
      await mailChange(talkId)
    })
    expect(await mailsTo('gu@yehua.example')).toHaveLength(2)
    expect(await mailsTo('shen@yehua.example')).toHaveLength(1)
    ;({ id: nightId } = await readable().night.findFirstOrThrow({
      where: { talks: { some: { id: talkId } } },
    }))
    await before(179, remindInterested)
    expect(await mailsTo('gu@yehua.example')).toHaveLength(3)
  })

  it('of being called off reaches them, and no one who took it back', async () => {
    await mailable(second.memberId, 'wen@yehua.example')
    for (const one of [plan.member, second]) await comeToTalk(one, { talkId })
    await stayAway(second, { talkId })
    await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
    await mailChange(talkId)
    expect(await mailsTo('gu@yehua.example')).toHaveLength(1)
    expect(await mailsTo('wen@yehua.example')).toEqual([])
  })
})
