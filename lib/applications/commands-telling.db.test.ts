import { beforeEach, describe, expect, it } from 'vitest'
import { newApplicantKey, viewerOfApplicantToken } from '@/lib/auth/applicants'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { asOf, now } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { decide, undoDecision } from './commands-deciding'
import { tellDue, tellNow } from './commands-telling'
import { sweepTellingJob, tellDecisionJob } from './jobs-telling'
import { UNDO_MINUTES } from './rules-deciding'
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

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.refusal.code)

async function decided(applicationId: string, choice: Choice, reason = '看过了') {
  const version = await the.versionOf(applicationId)
  const outcome = await decide(organiser, { applicationId, version, choice, reason })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}

const later = <T>(work: () => Promise<T>) =>
  asOf(now().add({ minutes: UNDO_MINUTES, seconds: 1 }), work)
const mails = () => readable().mail.findMany({ orderBy: { to: 'asc' } })
const endings = async () =>
  (await readable().quotaEntry.findMany({ where: { key: { startsWith: 'end:' } } })).map(
    ({ kind }) => kind,
  )

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
    expect(await endings()).toEqual(['CONSUME'])
    expect(await the.balanceOf(referrer)).toBe(1)
    expect((await mails()).map(({ to, subject }) => [to, subject])).toEqual([
      ['cen@yehua.example', expect.stringContaining('沈知远')],
      [email, expect.stringContaining('welcome')],
    ])
    expect((await mails())[1]?.text).not.toContain('token=')
    expect((await mails())[1]?.secret).toContain('next=%2Fwelcome')
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
    expect(await mails()).toEqual([])
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
  })
})

describe('telling anything else', () => {
  it('gives the quota back with a refusal, and says why', async () => {
    const id = await the.anApplication(groupId, { referrer, email: 'zhi@yehua.example' })
    await decided(id, 'DECLINED', '群里同一家公司的人已经很多。')
    expect(await the.balanceOf(referrer)).toBe(1)
    await tellNow(organiser, { applicationId: id })
    expect(await the.balanceOf(referrer)).toBe(2)
    expect(await endings()).toEqual(['RELEASE'])
    const [mail] = await mails()
    expect(mail?.text).toContain('群里同一家公司的人已经很多。')
    expect((await readable().referral.findFirst())?.state).toBe('DECLINED')
  })

  it('keeps the referral held for whoever is on the wait-list', async () => {
    const id = await the.anApplication(groupId, { referrer })
    await decided(id, 'WAITLISTED', '')
    const version = await the.versionOf(id)
    await tellNow(organiser, { applicationId: id })
    expect(await the.balanceOf(referrer)).toBe(1)
    expect(await endings()).toEqual([])
    expect((await mails()).length).toBe(1)
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

describe('the time of telling', () => {
  it('is ten minutes on, and not before', async () => {
    const id = await the.anApplication(groupId, { referrer })
    await decided(id, 'DECLINED')
    expect(await tellDue(id)).toEqual({ ok: true, value: false })
    expect((await mails()).length).toBe(0)
    expect(await later(() => tellDue(id))).toEqual({ ok: true, value: true })
    expect((await mails()).length).toBe(1)
  })

  it('tells once, whoever tells and however often', async () => {
    const id = await the.anApplication(groupId, { referrer, topic: '风控' })
    await decided(id, 'ADMITTED')
    await later(() =>
      Promise.all([
        ...[1, 2, 3, 4].map(() => tellDue(id)),
        tellNow(organiser, { applicationId: id }),
        tellDecisionJob.work({ applicationId: id }),
        sweepTellingJob.work({}),
      ]),
    )
    expect(await endings()).toEqual(['CONSUME'])
    expect((await mails()).length).toBe(2)
    expect(await readable().member.count({ where: { displayName: '沈知远' } })).toBe(1)
    expect(await readable().talkOffer.count()).toBe(1)
    const told = { applicationId: id, kind: 'TOLD' as const }
    expect(await readable().applicationEvent.count({ where: told })).toBe(1)
  })

  it('lets undoing or telling win, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await the.anApplication(groupId, { name: `岑${round}` })
      await decided(id, 'ADMITTED')
      const version = await the.versionOf(id)
      const [told, undone] = await Promise.all([
        tellNow(organiser, { applicationId: id }),
        undoDecision(organiser, { applicationId: id, version }),
      ])
      expect(Number(told.ok) + Number(undone.ok)).toBe(1)
      const { state, memberId, holdsSeat } = await the.applicationNow(id)
      expect({ state, member: memberId !== null, holdsSeat }).toEqual({
        ...{ state: told.ok ? 'ADMITTED' : 'WAITING', member: told.ok, holdsSeat: false },
      })
    }
  })

  it('is made up for when the job was lost, and passes over what was taken back', async () => {
    const lost = await the.anApplication(groupId, { referrer })
    const undone = await the.anApplication(groupId, { name: '陆明月' })
    await decided(lost, 'DECLINED')
    await decided(undone, 'DECLINED')
    await undoDecision(organiser, {
      applicationId: undone,
      version: await the.versionOf(undone),
    })
    await later(() => sweepTellingJob.work({}))
    expect((await the.applicationNow(lost)).toldAt).not.toBeNull()
    expect(await the.applicationNow(undone)).toMatchObject({ state: 'WAITING', toldAt: null })
    expect(await drainJobs([tellDecisionJob])).toBe(0)
  })

  it('has no telling for strangers', async () => {
    const id = await the.anApplication(groupId)
    await decided(id, 'DECLINED')
    const stranger = { kind: 'applicant', applicationId: id } as const
    expect(codeOf(await tellNow(stranger, { applicationId: id }))).toBe('NOT_ALLOWED')
  })
})
