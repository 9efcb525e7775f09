import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { checkIn } from '@/lib/checkins/commands'
import { createMember, createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readable } from '@/lib/db/transaction'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { correctPresence, undoCorrection } from './commands'
import { answerDispute, disputePresence, reopenDispute, withdrawDispute } from './commands-disputes'
import { correctionsOf, disputesDesk, disputesWaiting, ownDisputes } from './queries'
import type { PresenceSaid } from './types'

let night: TestNight
let member: MemberViewer
let organiser: MemberViewer
let other: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -60, closes: -40 })
  member = night.member
  organiser = await createMember(night.groupId, { roles: ['ORGANISER'] })
  other = await createMember(night.groupId, { roles: ['ORGANISER'] })
})

const row = () =>
  readable().checkIn.findUnique({
    where: { nightId_memberId: { nightId: night.id, memberId: member.memberId } },
    select: { status: true, via: true, at: true, byId: true },
  })
const correct = (actor: MemberViewer, said: PresenceSaid, form?: { said: string }) =>
  correctPresence(actor, {
    nightId: night.id,
    memberId: member.memberId,
    said,
    reason: '红包截图为证',
    basedOn: form,
  })
const say = (actor = member, said: 'ON_TIME' | 'LATE' | 'ABSENT' = 'ON_TIME') =>
  disputePresence(actor, { nightId: night.id, said, reason: '七点半前就在' })
const answer = (actor: MemberViewer, disputeId: string, correctIt: 'yes' | 'no', words = '') =>
  answerDispute(actor, { disputeId, correct: correctIt, answer: words })
async function said(): Promise<string> {
  const outcome = await say()
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe('an organiser', () => {
  it('corrects with a reason, and gives back exactly what stood', async () => {
    await checkIn(member, night.id)
    const was = await row()
    expect(was?.status).toBe('LATE')
    expect(codeOf(await correct(organiser, 'ON_TIME'))).toBe('OK')
    expect(await row()).toMatchObject({ status: 'ON_TIME', via: 'DESK', byId: organiser.memberId })
    const [made] = (await correctionsOf(organiser, night.id)) ?? []
    expect(made).toMatchObject({
      was: 'LATE',
      said: 'ON_TIME',
      reason: '红包截图为证',
      undoneAt: null,
    })
    const undo = () => undoCorrection(other, { correctionId: made?.id ?? '' })
    expect((await Promise.all([undo(), undo()])).map(codeOf)).toEqual(['OK', 'OK'])
    expect(await row()).toEqual(was)
    const acts = await readable().auditRecord.findMany({ orderBy: { id: 'asc' } })
    expect(acts.map(({ action }) => action)).toEqual([
      'check-in.corrected',
      'check-in.correction-undone',
    ])
    expect(JSON.stringify(acts.map(({ facts }) => facts))).not.toContain('红包')
  })

  it('adds and takes away, and undoes the last one only', async () => {
    expect(codeOf(await correct(organiser, 'CAUGHT_UP'))).toBe('OK')
    expect(codeOf(await correct(organiser, 'ABSENT'))).toBe('OK')
    expect(await row()).toBeNull()
    const [last, first] = (await correctionsOf(organiser, night.id)) ?? []
    expect(codeOf(await undoCorrection(organiser, { correctionId: first?.id ?? '' }))).toBe(
      'CORRECTION_OVERTAKEN',
    )
    await undoCorrection(organiser, { correctionId: last?.id ?? '' })
    expect((await row())?.status).toBe('CAUGHT_UP')
    await undoCorrection(organiser, { correctionId: first?.id ?? '' })
    expect(await row()).toBeNull()
  })

  it('is refused over another’s correction, of themselves, and what says the same', async () => {
    await checkIn(member, night.id)
    expect(codeOf(await correct(other, 'ON_TIME', { said: 'LATE' }))).toBe('OK')
    expect(codeOf(await correct(organiser, 'ABSENT', { said: 'LATE' }))).toBe('CHANGED_MEANWHILE')
    expect(codeOf(await correct(organiser, 'ON_TIME'))).toBe('PRESENCE_SAYS_SAME')
    const own = {
      nightId: night.id,
      memberId: organiser.memberId,
      said: 'LATE',
      reason: '我',
    } as const
    expect(codeOf(await correctPresence(organiser, own))).toBe('CORRECTION_OF_OWN')
  })

  it('is the only one who corrects: no host, no member', async () => {
    for (const actor of [member, night.host, night.speaker])
      expect(codeOf(await correct(actor, 'ON_TIME'))).toBe('NOT_ALLOWED')
    expect(await correctionsOf(night.host, night.id)).toBeNull()
    expect(await row()).toBeNull()
  })
})

describe('a member', () => {
  it('says it once, takes it back, and says it again', async () => {
    const id = await said()
    expect(codeOf(await say())).toBe('DISPUTE_OPEN')
    expect(codeOf(await withdrawDispute(night.other, { disputeId: id }))).toBe('DISPUTE_NOT_FOUND')
    expect(codeOf(await withdrawDispute(member, { disputeId: id }))).toBe('OK')
    expect(await ownDisputes(member)).toEqual([])
    expect(codeOf(await say(member, 'LATE'))).toBe('OK')
    expect(await ownDisputes(member)).toMatchObject([{ said: 'LATE', state: 'OPEN' }])
    expect(await readable().attendanceDispute.count()).toBe(1)
  })

  it('is one of many at once, and one counts', async () => {
    const codes = (await Promise.all(Array.from({ length: 8 }, () => say()))).map(codeOf)
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  })

  it('does not say it of an evening that is theirs by duty, or that they may not see', async () => {
    await readable().checkIn.create({
      data: { nightId: night.id, memberId: night.speaker.memberId, status: 'ON_TIME', via: 'DUTY' },
    })
    expect(codeOf(await say(night.speaker, 'ABSENT'))).toBe('CHECK_IN_BY_DUTY')
    const kept = await createNight({ opens: -60, closes: -40, visibility: 'KEPT' })
    const of = { nightId: kept.id, said: 'LATE', reason: '在' } as const
    expect(codeOf(await disputePresence(member, of))).toBe('NIGHT_NOT_FOUND')
  })
})

describe('what a member said', () => {
  it('waits for organisers alone, with what stands, and is corrected in one step', async () => {
    await checkIn(member, night.id)
    const id = await said()
    for (const viewer of [member, night.host, night.other]) {
      expect(await disputesDesk(viewer, { view: 'open', page: 1 })).toBeNull()
      expect(await disputesWaiting(viewer)).toBeNull()
    }
    expect(await disputesWaiting(organiser)).toMatchObject({ count: 1, first: id })
    expect((await disputesDesk(organiser, { view: 'open', page: 1 }))?.rows).toMatchObject([
      { id, said: 'ON_TIME', stands: 'LATE', isOwn: false },
    ])
    const both = await Promise.all([answer(organiser, id, 'yes'), answer(other, id, 'yes')])
    expect(both.map(codeOf).toSorted()).toEqual(['DISPUTE_ANSWERED', 'OK'])
    expect(await row()).toMatchObject({ status: 'ON_TIME' })
    expect(await ownDisputes(member)).toMatchObject([{ state: 'CORRECTED' }])
    expect(codeOf(await say(member, 'LATE'))).toBe('DISPUTE_ANSWERED')
    expect(codeOf(await reopenDispute(organiser, { disputeId: id }))).toBe('OK')
    expect(await row()).toMatchObject({ status: 'LATE', via: 'SELF' })
    expect(await disputesWaiting(organiser)).toMatchObject({ count: 1 })
  })

  it('is left with an answer that the member reads, which can be taken back', async () => {
    const id = await said()
    expect(codeOf(await answer(organiser, id, 'no'))).toBe('DISPUTE_ANSWER_MISSING')
    expect(codeOf(await answer(organiser, id, 'no', '群里没有你的签到'))).toBe('OK')
    expect(await ownDisputes(member)).toMatchObject([{ state: 'LEFT', answer: '群里没有你的签到' }])
    expect(await row()).toBeNull()
    expect(codeOf(await reopenDispute(other, { disputeId: id }))).toBe('OK')
    expect(await ownDisputes(member)).toMatchObject([{ state: 'OPEN', answer: '' }])
  })

  it('opens again when the correction is undone at the night', async () => {
    const id = await said()
    await answer(organiser, id, 'yes')
    const [made] = (await correctionsOf(organiser, night.id)) ?? []
    await undoCorrection(organiser, { correctionId: made?.id ?? '' })
    expect(await ownDisputes(member)).toMatchObject([{ state: 'OPEN' }])
    expect(await row()).toBeNull()
  })

  it('of an organiser waits for another one, and is no sign of life', async () => {
    const outcome = await say(organiser)
    expect(await disputesWaiting(organiser)).toMatchObject({ count: 0 })
    expect(await disputesWaiting(other)).toMatchObject({ count: 1 })
    const id = outcome.ok ? outcome.value : ''
    expect(codeOf(await answer(organiser, id, 'yes'))).toBe('CORRECTION_OF_OWN')
    expect(await readable().auditRecord.count()).toBe(0)
  })
})
