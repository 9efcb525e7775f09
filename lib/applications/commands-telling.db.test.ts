import { beforeEach, describe, expect, it } from 'vitest'
import { newApplicantKey, viewerOfApplicantToken } from '@/lib/auth/applicants/keys'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { decide, undoDecision } from './commands-deciding'
import { tellNow } from './commands-telling'
import * as the from './testing'
import type { Choice } from './types'

let groupId = ''
let organiser: MemberViewer
let referrer: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await the.aGroup()
  organiser = await the.aMember(groupId, { roles: ['ORGANISER'] })
  referrer = await the.aMember(groupId, { email: 'cen@yehua.example' })
})

const decided = (id: string, choice: Choice, reason?: string) =>
  the.decided(organiser, id, choice, reason)

describe('telling that somebody is admitted', () => {
  it('makes a member of them, with all that goes with it', async () => {
    const ruleId = await the.aRuleInForce()
    const email = 'zhi@yehua.example'
    const topic = '跨境清算'
    const id = await the.anApplication(groupId, { referrer, email, topic, ruleId, locale: 'en' })
    const key = await transaction((tx) =>
      newApplicantKey(tx, { applicationId: id, kind: 'SESSION' }),
    )
    await decided(id, 'ADMITTED')
    expect(codeOf(await tellNow(organiser, { applicationId: id }))).toBe('OK')

    const { memberId, toldAt, holdsSeat } = await the.applicationNow(id)
    expect({ told: toldAt !== null, holdsSeat }).toEqual({ told: true, holdsSeat: false })
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
    const standing = member.statusEvents.map(({ kind, byId }) => ({ kind, byId }))
    const byId = organiser.memberId
    expect(standing).toEqual(
      expect.arrayContaining([
        { kind: 'APPLIED', byId },
        { kind: 'ADMITTED', byId },
      ]),
    )
    const referral = await readable().referral.findFirstOrThrow()
    expect(referral).toMatchObject({ state: 'ADMITTED', admittedId: memberId })
    expect(await the.endings()).toEqual(['CONSUME'])
    expect(await the.balanceOf(referrer)).toBe(1)
    expect((await the.mailsSent()).map(({ to, subject }) => [to, subject])).toEqual([
      ['cen@yehua.example', expect.stringContaining('沈知远')],
      [email, expect.stringContaining('welcome')],
    ])
    expect((await the.mailsSent())[1]?.text).not.toContain('token=')
    expect((await the.mailsSent())[1]?.secret).toContain('next=%2Fwelcome')
    const viewer = await viewerOfApplicantToken(key.ok ? key.value.token : '')
    expect(viewer.kind).toBe('visitor')
  })

  it('keeps the seats as they were counted', async () => {
    const small = await the.aGroup(2)
    await the.aMember(small)
    const id = await the.anApplication(small, { referrer })
    await decided(id, 'ADMITTED')
    expect(codeOf(await tellNow(organiser, { applicationId: id }))).toBe('OK')
    const { seatsTaken } = await readable().group.findUniqueOrThrow({ where: { id: small } })
    expect(seatsTaken).toBe(2)
  })

  it('writes to no address that is not proven, and gives it to no member', async () => {
    const id = await the.anApplication(groupId, { proven: false, email: 'wen@yehua.example' })
    await decided(id, 'ADMITTED')
    await tellNow(organiser, { applicationId: id })
    expect(await the.mailsSent()).toEqual([])
    const { memberId } = await the.applicationNow(id)
    const member = await readable().member.findUnique({ where: { id: memberId ?? '' } })
    expect(member?.email).toBeNull()
  })

  it('brings somebody back as themselves, also the second time', async () => {
    const email = 'gui@yehua.example'
    const gone = await the.aMember(groupId, { email })
    for (const round of [1, 2]) {
      await readable().member.update({ where: { id: gone.memberId }, data: { status: 'LEFT' } })
      const id = await the.anApplication(groupId, { email, company: `公司${round}` })
      await decided(id, 'ADMITTED')
      expect(codeOf(await tellNow(organiser, { applicationId: id }))).toBe('OK')
      expect((await the.applicationNow(id)).memberId).toBe(gone.memberId)
      const member = await readable().member.findUnique({ where: { id: gone.memberId } })
      expect(member).toMatchObject({ status: 'ACTIVE', company: `公司${round}` })
    }
    expect(await readable().member.count({ where: { email } })).toBe(1)
    // What they wrote the first time can be found by nobody any more, so it is gone.
    const [first] = await readable().application.findMany({ orderBy: { submittedAt: 'asc' } })
    expect(first).toMatchObject({ state: 'ADMITTED', memberId: null, email: '', company: null })
    expect(first?.forgottenAt).not.toBeNull()
  })

  it('knows whoever had gone by an address of before, and gives them their first quota', async () => {
    const gone = await the.aMember(groupId, { quota: 0 })
    const before = await the.aMember(groupId, { email: 'gui@yehua.example', quota: 0 })
    const merged = { status: 'MERGED', mergedIntoId: gone.memberId } as const
    await readable().member.update({ where: { id: before.memberId }, data: merged })
    await readable().member.update({ where: { id: gone.memberId }, data: { status: 'LEFT' } })
    const id = await the.anApplication(groupId, { email: 'gui@yehua.example' })
    await decided(id, 'ADMITTED')
    expect(codeOf(await tellNow(organiser, { applicationId: id }))).toBe('OK')
    expect((await the.applicationNow(id)).memberId).toBe(gone.memberId)
    expect(await the.balanceOf(gone)).toBe(2)
  })

  it('lets nobody down whose address is that of their own referrer', async () => {
    const id = await the.anApplication(groupId, { referrer, email: 'cen@yehua.example' })
    await readable().application.update({ where: { id }, data: { state: 'ADMITTED' } })
    const untold = { before: 'WAITING', decidedAt: new Date(), holdsSeat: true } as const
    await readable().application.update({ where: { id }, data: untold })
    expect(codeOf(await tellNow(organiser, { applicationId: id }))).toBe('OK')
    const { memberId } = await the.applicationNow(id)
    const member = await readable().member.findUnique({ where: { id: memberId ?? '' } })
    expect([member?.email, memberId === referrer.memberId]).toEqual([null, false])
  })

  it('makes a second row of whoever came in by a list meanwhile, and frees the seat kept', async () => {
    const id = await the.anApplication(groupId, { referrer })
    await decided(id, 'ADMITTED')
    await readable().member.create({ data: { displayName: '沈知远', groupId, folded: '沈知远' } })
    const before = await the.seatsTaken(groupId)
    expect(codeOf(await tellNow(organiser, { applicationId: id }))).toBe('OK')
    expect(await the.seatsTaken(groupId)).toBe(before)
    expect((await the.applicationNow(id)).holdsSeat).toBe(false)
  })
})

describe('telling anything else', () => {
  it('gives the quota back with a refusal, and says why', async () => {
    const id = await the.anApplication(groupId, { referrer, email: 'zhi@yehua.example' })
    await decided(id, 'DECLINED', '群里同一家公司的人已经很多。')
    expect(await the.balanceOf(referrer)).toBe(1)
    await tellNow(organiser, { applicationId: id })
    expect(await the.balanceOf(referrer)).toBe(2)
    expect(await the.endings()).toEqual(['RELEASE'])
    const [mail] = await the.mailsSent()
    expect(mail?.text).toContain('群里同一家公司的人已经很多。')
    expect((await readable().referral.findFirst())?.state).toBe('DECLINED')
  })

  it('keeps the referral held for whoever is on the wait-list', async () => {
    const id = await the.anApplication(groupId, { referrer })
    await decided(id, 'WAITLISTED', '')
    const version = await the.versionOf(id)
    await tellNow(organiser, { applicationId: id })
    expect(await the.balanceOf(referrer)).toBe(1)
    expect(await the.endings()).toEqual([])
    expect((await the.mailsSent()).length).toBe(1)
    // Being told is no change of state: whoever looks at it goes on from what they see.
    const decision = { applicationId: id, version, choice: 'ADMITTED', reason: '' } as const
    expect(codeOf(await decide(organiser, decision))).toBe('OK')
    const undone = await undoDecision(organiser, {
      applicationId: id,
      version: await the.versionOf(id),
    })
    expect(codeOf(undone)).toBe('OK')
    const { state, toldAt, waitlistedAt } = await the.applicationNow(id)
    expect({ state, told: toldAt !== null, listed: waitlistedAt !== null }).toEqual({
      ...{ state: 'WAITLISTED', told: true, listed: true },
    })
    const again = await undoDecision(organiser, {
      applicationId: id,
      version: await the.versionOf(id),
    })
    expect(codeOf(again)).toBe('TOLD_ALREADY')
  })
})
