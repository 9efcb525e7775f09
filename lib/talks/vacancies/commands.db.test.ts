import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { changeStatus } from '@/lib/members/status/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { Temporal } from 'temporal-polyfill'
import { asOf } from '@/lib/shared/clock'
import { addMember, createPlannedTalk, createPlanFixture, type PlanFixture } from '../fixtures'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { freshDatabase } from '@/lib/testing/database'
import { vacatePlannedJob } from './jobs'
import { plannedDuties } from './queries'

const TOPIC = '对账差错的七种来路'
let plan: PlanFixture
let owner: MemberViewer
let hostId: string
let talkId: string
let nightId: string

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  owner = await addMember(plan.groupId, '闻笛', ['OWNER'])
  hostId = (await addMember(plan.groupId, '季听澜', ['HOST'])).memberId
  for (const memberId of [owner.memberId, plan.coordinator.memberId, plan.member.memberId])
    await readable().member.update({
      where: { id: memberId },
      data: { email: `${memberId}@yehua.example`, locale: 'zh' },
    })
  ;({ talkId, nightId } = await createPlannedTalk(plan, { hostId }))
})

const work = () => drainJobs([vacatePlannedJob])
const leave = (memberId: string) =>
  changeStatus(owner, { memberId, status: 'LEFT', reason: '换了行业' })
const mails = () => readable().mail.findMany({ orderBy: { to: 'asc' } })
const talk = () =>
  readable().talk.findUniqueOrThrow({
    where: { id: talkId },
    select: { state: true, nightId: true, speakerId: true, night: { select: { hostId: true } } },
  })

describe('a planned evening', () => {
  it('stays with the place of a speaker who left open, and who plans gets one mail', async () => {
    expect(await leave(plan.speakerId)).toMatchObject({ ok: true })
    await work()
    expect(await talk()).toEqual({ state: 'PLANNED', nightId, speakerId: null, night: { hostId } })
    const sent = await mails()
    expect(sent.map(({ to }) => to)).toEqual(
      [owner.memberId, plan.coordinator.memberId].map((id) => `${id}@yehua.example`).toSorted(),
    )
    expect(sent[0]?.text).toContain(`《${TOPIC}》没有讲者了（支付产品群，`)
    expect(sent[0]?.text).toContain('沈知远 已不在群里')
    const desk = await planForDesk(plan.coordinator, 4, null, plan.groupId)
    expect(desk?.speakerless).toMatchObject([{ talk: { id: talkId }, date: plan.free }])
    const audit = await readable().auditRecord.findMany({ where: { action: 'talk.speaker-gone' } })
    expect(audit).toMatchObject([{ subjectId: talkId, actorId: null }])
    // Once more, it says nothing.
    await vacatePlannedJob.work({})
    expect(await mails()).toHaveLength(2)
  })

  it('stays without its host, and a talk that waits for a date without its speaker', async () => {
    await postponeTalk(plan.coordinator, { talkId, reason: '讲者出差' })
    const other = await createPlannedTalk(plan, { hostId, speakerId: plan.member.memberId })
    await leave(plan.speakerId)
    await leave(hostId)
    await work()
    expect(await talk()).toMatchObject({ state: 'POSTPONED', speakerId: null })
    const night = await readable().night.findUniqueOrThrow({ where: { id: other.nightId } })
    expect(night.hostId).toBeNull()
    expect(
      (await mails()).flatMap(({ text }) => text.match(/没有(?:讲者|主持)了/gu) ?? []),
    ).toEqual(expect.arrayContaining(['没有讲者了', '没有主持了']))
  })

  it('says nothing of the name of a speaker who was erased', async () => {
    const erased = await eraseMember(
      signedIn({
        memberId: plan.speakerId,
        displayName: '沈知远',
        groupId: plan.groupId,
        roles: [],
      }),
      { memberId: plan.speakerId, typed: '沈知远', words: 'KEEP' },
    )
    expect(erased).toMatchObject({ ok: true })
    await work()
    expect(await talk()).toMatchObject({ state: 'PLANNED', speakerId: null })
    const sent = await mails()
    expect(sent).toHaveLength(2)
    for (const mail of sent) {
      expect(mail.text).toContain('讲者已不在群里')
      expect(JSON.stringify(mail)).not.toContain('知远')
    }
  })

  it('that has begun keeps its people, as does one whose speaker came back at once', async () => {
    await leave(plan.speakerId)
    const begun = (await readable().night.findUniqueOrThrow({ where: { id: nightId } })).startsAt
    await asOf(Temporal.Instant.from(begun.toISOString()), () => vacatePlannedJob.work({}))
    await changeStatus(owner, { memberId: plan.speakerId, status: 'ACTIVE', reason: '回来了' })
    await work()
    expect(await talk()).toMatchObject({ speakerId: plan.speakerId })
    expect(await mails()).toEqual([])
  })

  it('that is restored after its speaker left opens the place then', async () => {
    await cancelTalk(plan.coordinator, { talkId, reason: '场地' })
    await leave(plan.speakerId)
    await work()
    expect(await talk()).toMatchObject({ state: 'CANCELLED', speakerId: plan.speakerId })
    await restoreTalk(plan.coordinator, { talkId })
    await vacatePlannedJob.work({})
    expect(await talk()).toMatchObject({ state: 'PLANNED', speakerId: null })
  })
})

describe('what is planned with a member', () => {
  it('is shown to the member and to organisers, and to no other', async () => {
    const own = signedIn({
      memberId: hostId,
      displayName: '季听澜',
      groupId: plan.groupId,
      roles: [],
    })
    const duty = { duty: 'HOST', talkId, topic: TOPIC, date: plan.free }
    expect(await plannedDuties(own, hostId)).toMatchObject([duty])
    expect(await plannedDuties(owner, hostId)).toMatchObject([duty])
    expect(await plannedDuties(owner, plan.speakerId)).toMatchObject([{ duty: 'SPEAKER' }])
    for (const viewer of [plan.member, plan.coordinator, { kind: 'visitor' as const }])
      expect(await plannedDuties(viewer, hostId)).toEqual([])
  })
})
