import { beforeEach, describe, expect, test } from 'vitest'
import { forgetOldApplications } from './commands-forgetting-old'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { forgetApplicant } from './commands-forgetting'
import { applicantPage } from './queries-forgetting'
import { addApplication, addReferral, apply } from './fixtures-newcomers'
import { placesOf } from './fixtures-person'

const NAME = '陆望舒'
const TRACES = [NAME, '望舒', 'lu@mail.example.com']

let stage: PlanFixture
let organiser: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  organiser = await addMember(stage.groupId, '许听潮', ['ORGANISER'])
})

const forget = async (actor: Viewer, applicationId: string, typed = NAME) =>
  codeOf(await forgetApplicant(actor, { applicationId, typed }))

describe('an applicant who asks to be forgotten', () => {
  test('is nowhere any more, nor in mail, notes and other applications from the address', async () => {
    const email = 'lu@mail.example.com'
    const referralId = await addReferral(stage, { state: 'APPLIED', name: NAME })
    const id = await addApplication(stage, { state: 'WAITING', referralId, name: NAME, email })
    await addApplication(stage, { state: 'DECLINED', name: NAME, email })
    const other = await addApplication(stage, { ...apply('温南枝'), state: 'WAITING' })
    await readable().application.update({
      where: { id: other },
      data: { about: `${NAME}叫我来的` },
    })
    const letter = { subject: `${NAME}已申请`, text: `你推荐的${NAME}`, html: `<p>${NAME}</p>` }
    await readable().mail.create({ data: { ...letter, to: email } })
    await readable().mail.create({ data: { ...letter, to: 'referrer@mail.example.com' } })
    expect(await forget(organiser, id)).toBe('OK')
    expect(await placesOf(TRACES)).toEqual([])
    expect(await readable().mail.findMany({ select: { subject: true } })).toEqual([
      { subject: '○○已申请' },
    ])
    const kept = await readable().application.findUniqueOrThrow({ where: { id: other } })
    expect([kept.name, kept.state, kept.about]).toEqual(['温南枝', 'WAITING', '○○叫我来的'])
    expect(await readable().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'WITHDRAWN',
      name: '○○',
      email: '',
    })
    expect(await readable().referral.findMany({ select: { state: true, name: true } })).toEqual([
      { state: 'WITHDRAWN', name: '○○' },
    ])
    expect(await readable().auditRecord.count({ where: { action: 'application.forgotten' } })).toBe(
      1,
    )
    expect(await forget(organiser, id)).toBe('FORGOTTEN_ALREADY')
  })

  test('leaves a member of the same name alone', async () => {
    await addMember(stage.groupId, NAME, [])
    const id = await addApplication(stage, { ...apply(NAME), state: 'EXPIRED' })
    const other = await addApplication(stage, { ...apply('温南枝'), state: 'WAITING' })
    await readable().application.update({ where: { id: other }, data: { about: `认识${NAME}` } })
    expect(await forget(organiser, id)).toBe('OK')
    const kept = await readable().application.findUniqueOrThrow({ where: { id: other } })
    expect(kept.about).toBe(`认识${NAME}`)
    expect(await readable().member.count({ where: { displayName: NAME } })).toBe(1)
  })

  test('is erased as a member, once a member', async () => {
    const id = await addApplication(stage, {
      ...apply(NAME),
      state: 'ADMITTED',
      memberId: stage.member.memberId,
    })
    expect(await forget(organiser, id)).toBe('APPLICANT_IS_MEMBER')
    expect(await applicantPage(organiser, id)).toMatchObject({ memberId: stage.member.memberId })
  })
})

describe('who may forget an applicant', () => {
  test('organisers, by the name typed again; for others nothing is there', async () => {
    const id = await addApplication(stage, { ...apply(NAME), state: 'WAITING' })
    const applicant: Viewer = { kind: 'applicant', applicationId: id }
    const others: Viewer[] = [{ kind: 'visitor' }, applicant, stage.member, stage.coordinator]
    for (const viewer of others) {
      expect(await forget(viewer, id)).toBe('NOT_ALLOWED')
      expect(await applicantPage(viewer, id)).toBeNull()
    }
    expect(await forget(organiser, id, '陆望')).toBe('NAME_NOT_TYPED')
    expect(await forget(organiser, stage.groupId)).toBe('NOT_ALLOWED')
    expect(await readable().application.count({ where: { forgottenAt: null } })).toBe(1)
  })

  test('two at once forget once', async () => {
    const id = await addApplication(stage, { ...apply(NAME), state: 'WAITING' })
    const codes = await Promise.all([1, 2].map(() => forget(organiser, id)))
    expect(codes.toSorted()).toEqual(['FORGOTTEN_ALREADY', 'OK'])
  })
})

test('no word of an unused referral is left after half a year', async () => {
  const ended = (days: number) => ({
    name: NAME,
    state: 'EXPIRED' as const,
    endedAt: new Date(Date.now() - days * 86_400_000),
  })
  await addReferral(stage, ended(181))
  await addReferral(stage, { ...ended(179), name: '温南枝' })
  expect(await forgetOldApplications()).toBe(1)
  expect(await forgetOldApplications()).toBe(0)
  const rows = await readable().referral.findMany({ orderBy: { endedAt: 'asc' } })
  expect(rows.map(({ name, howKnown }) => [name, howKnown])).toEqual([
    ['○○', ''],
    ['温南枝', '和温南枝共事'],
  ])
})
