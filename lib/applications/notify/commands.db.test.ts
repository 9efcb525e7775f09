import { beforeEach, describe, expect, it } from 'vitest'
import { newApplicantKey, viewerOfApplicantToken } from '@/lib/auth/applicants/keys'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { decide, undoDecision } from '@/lib/applications/decide/commands'
import { ownAdmission, ownApplication } from '@/lib/applications/self/queries'
import { notifyNow } from './commands'
import * as fixtures from '@/lib/applications/fixtures'
import type { Choice } from '@/lib/applications/types'

let groupId = ''
let organiser: MemberViewer
let referrer: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await fixtures.createGroup()
  organiser = await fixtures.createMember(groupId, { roles: ['ORGANISER'] })
  referrer = await fixtures.createMember(groupId, { email: 'cen@yehua.example' })
})

const decided = (id: string, choice: Choice, reason?: string) =>
  fixtures.decideOrThrow(organiser, id, choice, reason)

describe('notifying of an admission', () => {
  it('makes a member of them, with all that goes with it', async () => {
    const ruleId = await fixtures.createRuleInForce()
    const email = 'zhi@yehua.example'
    const topic = '跨境清算'
    const id = await fixtures.createApplication(groupId, {
      referrer,
      email,
      topic,
      ruleId,
      locale: 'en',
    })
    const key = await transaction((tx) =>
      newApplicantKey(tx, { applicationId: id, kind: 'SESSION' }),
    )
    await decided(id, 'ADMITTED')
    expect(codeOf(await notifyNow(organiser, { applicationId: id }))).toBe('OK')

    const { memberId, notifiedAt, holdsSeat } = await fixtures.applicationNow(id)
    expect({ notified: notifiedAt !== null, holdsSeat }).toEqual({
      notified: true,
      holdsSeat: false,
    })
    const member = await readable().member.findUniqueOrThrow({
      where: { id: memberId ?? '' },
      include: { names: true, acknowledgements: true, talkOffers: true, statusEvents: true },
    })
    expect(member).toMatchObject({ displayName: '沈知远', email, locale: 'en', groupId })
    expect(member.names.map(({ kind, text }) => [kind, text])).toEqual([
      ['GROUP_NICKNAME', '沈知远-青舟支付-产品经理'],
    ])
    expect(member.acknowledgements.map((one) => one.ruleId)).toEqual([ruleId])
    expect(member.talkOffers.map((one) => one.topic)).toEqual([topic])
    const events = member.statusEvents.map(({ kind, byId }) => ({ kind, byId }))
    const byId = organiser.memberId
    expect(events).toEqual(
      expect.arrayContaining([
        { kind: 'APPLIED', byId },
        { kind: 'ADMITTED', byId },
      ]),
    )
    const referral = await readable().referral.findFirstOrThrow()
    expect(referral).toMatchObject({ state: 'ADMITTED', admittedId: memberId })
    expect(await fixtures.endings()).toEqual(['CONSUME'])
    expect(await fixtures.balanceOf(referrer)).toBe(1)
    expect((await fixtures.mailsSent()).map(({ to, subject }) => [to, subject])).toEqual([
      ['cen@yehua.example', expect.stringContaining('沈知远')],
      [email, expect.stringContaining('welcome')],
    ])
    expect((await fixtures.mailsSent())[1]?.text).not.toContain('token=')
    expect((await fixtures.mailsSent())[1]?.secret).toContain('next=%2Fwelcome')
    const viewer = await viewerOfApplicantToken(key.ok ? key.value.token : '')
    // The browser they applied with says that they were admitted, and shows nothing that they wrote.
    expect(await ownApplication(viewer)).toBeNull()
    const group = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
    expect(await ownAdmission(viewer)).toEqual({ group: group.name, hasMail: true })
    for (const other of [organiser, { kind: 'visitor' as const }])
      expect(await ownAdmission(other)).toBeNull()
    await readable().member.update({ where: { id: memberId ?? '' }, data: { status: 'LEFT' } })
    expect(await ownAdmission(viewer)).toBeNull()
  })

  it('keeps the seats as they were counted', async () => {
    const small = await fixtures.createGroup(2)
    await fixtures.createMember(small)
    const id = await fixtures.createApplication(small, { referrer })
    await decided(id, 'ADMITTED')
    expect(codeOf(await notifyNow(organiser, { applicationId: id }))).toBe('OK')
    const { seatsTaken } = await readable().group.findUniqueOrThrow({ where: { id: small } })
    expect(seatsTaken).toBe(2)
  })

  it('writes to no address that is not proven, and gives it to no member', async () => {
    const id = await fixtures.createApplication(groupId, {
      proven: false,
      email: 'wen@yehua.example',
    })
    await decided(id, 'ADMITTED')
    await notifyNow(organiser, { applicationId: id })
    expect(await fixtures.mailsSent()).toEqual([])
    const { memberId } = await fixtures.applicationNow(id)
    const member = await readable().member.findUnique({ where: { id: memberId ?? '' } })
    expect(member?.email).toBeNull()
  })

  it('brings a former member back as the same member, also the second time', async () => {
    const email = 'gui@yehua.example'
    const gone = await fixtures.createMember(groupId, { email })
    for (const round of [1, 2]) {
      await readable().member.update({ where: { id: gone.memberId }, data: { status: 'LEFT' } })
      const id = await fixtures.createApplication(groupId, { email, company: `公司${round}` })
      await decided(id, 'ADMITTED')
      expect(codeOf(await notifyNow(organiser, { applicationId: id }))).toBe('OK')
      expect((await fixtures.applicationNow(id)).memberId).toBe(gone.memberId)
      const member = await readable().member.findUnique({ where: { id: gone.memberId } })
      expect(member).toMatchObject({ status: 'ACTIVE', company: `公司${round}` })
    }
    expect(await readable().member.count({ where: { email } })).toBe(1)
    // What they wrote the first time can be found by no query any more, so it is gone.
    const [first] = await readable().application.findMany({ orderBy: { submittedAt: 'asc' } })
    expect(first).toMatchObject({ state: 'ADMITTED', memberId: null, email: '', company: null })
    expect(first?.forgottenAt).not.toBeNull()
  })

  it('knows a former member by an address of before, and gives them their first quota', async () => {
    const gone = await fixtures.createMember(groupId, { quota: 0 })
    const before = await fixtures.createMember(groupId, { email: 'gui@yehua.example', quota: 0 })
    const merged = { status: 'MERGED', mergedIntoId: gone.memberId } as const
    await readable().member.update({ where: { id: before.memberId }, data: merged })
    await readable().member.update({ where: { id: gone.memberId }, data: { status: 'LEFT' } })
    const id = await fixtures.createApplication(groupId, { email: 'gui@yehua.example' })
    await decided(id, 'ADMITTED')
    expect(codeOf(await notifyNow(organiser, { applicationId: id }))).toBe('OK')
    expect((await fixtures.applicationNow(id)).memberId).toBe(gone.memberId)
    expect(await fixtures.balanceOf(gone)).toBe(2)
  })

  it('admits an applicant whose address is that of their own referrer', async () => {
    const id = await fixtures.createApplication(groupId, { referrer, email: 'cen@yehua.example' })
    await readable().application.update({ where: { id }, data: { state: 'ADMITTED' } })
    const unnotified = { before: 'WAITING', decidedAt: new Date(), holdsSeat: true } as const
    await readable().application.update({ where: { id }, data: unnotified })
    expect(codeOf(await notifyNow(organiser, { applicationId: id }))).toBe('OK')
    const { memberId } = await fixtures.applicationNow(id)
    const member = await readable().member.findUnique({ where: { id: memberId ?? '' } })
    expect([member?.email, memberId === referrer.memberId]).toEqual([null, false])
  })

  it('makes a second row for a person who came in by a list meanwhile, and frees the seat kept', async () => {
    const id = await fixtures.createApplication(groupId, { referrer })
    await decided(id, 'ADMITTED')
    await readable().member.create({ data: { displayName: '沈知远', groupId, folded: '沈知远' } })
    const before = await fixtures.seatsTaken(groupId)
    expect(codeOf(await notifyNow(organiser, { applicationId: id }))).toBe('OK')
    expect(await fixtures.seatsTaken(groupId)).toBe(before)
    expect((await fixtures.applicationNow(id)).holdsSeat).toBe(false)
  })
})

describe('notifying of other decisions', () => {
  it('gives the quota back with a refusal, and says why', async () => {
    const id = await fixtures.createApplication(groupId, { referrer, email: 'zhi@yehua.example' })
    await decided(id, 'DECLINED', '群里同一家公司的人已经很多。')
    expect(await fixtures.balanceOf(referrer)).toBe(1)
    await notifyNow(organiser, { applicationId: id })
    expect(await fixtures.balanceOf(referrer)).toBe(2)
    expect(await fixtures.endings()).toEqual(['RELEASE'])
    const [mail] = await fixtures.mailsSent()
    expect(mail?.text).toContain('群里同一家公司的人已经很多。')
    expect((await readable().referral.findFirst())?.state).toBe('DECLINED')
  })

  it('keeps the referral held for an applicant on the wait-list', async () => {
    const id = await fixtures.createApplication(groupId, { referrer })
    await decided(id, 'WAITLISTED', '')
    const version = await fixtures.versionOf(id)
    await notifyNow(organiser, { applicationId: id })
    expect(await fixtures.balanceOf(referrer)).toBe(1)
    expect(await fixtures.endings()).toEqual([])
    expect((await fixtures.mailsSent()).length).toBe(1)
    // A notification is no change of state: an organiser who looks at it goes on from what they see.
    const decision = { applicationId: id, version, choice: 'ADMITTED', reason: '' } as const
    expect(codeOf(await decide(organiser, decision))).toBe('OK')
    const undone = await undoDecision(organiser, {
      applicationId: id,
      version: await fixtures.versionOf(id),
    })
    expect(codeOf(undone)).toBe('OK')
    const { state, notifiedAt, waitlistedAt } = await fixtures.applicationNow(id)
    expect({ state, notified: notifiedAt !== null, listed: waitlistedAt !== null }).toEqual({
      state: 'WAITLISTED',
      notified: true,
      listed: true,
    })
    const again = await undoDecision(organiser, {
      applicationId: id,
      version: await fixtures.versionOf(id),
    })
    expect(codeOf(again)).toBe('NOTIFIED_ALREADY')
  })
})
