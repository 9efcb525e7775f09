import { beforeEach, describe, expect, it } from 'vitest'
import { createMember } from '@/lib/activity/fixtures'
import { decide, undoDecision } from '@/lib/applications/decide/commands'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { changeStatus } from '@/lib/members/status/commands'
import { askTransfer, decideTransfer } from '@/lib/members/groups/commands-transfers'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { admitProposed, passOver, proposeAgain, proposeSeats } from './commands'
import { proposeSeatsJob } from './jobs'
import { placeOf, seatsDesk } from '@/lib/seats/queries'
import {
  aFullHouse,
  openProposals,
  sits,
  waits,
  type SeatsPlace,
} from '@/lib/seats/fixtures-database'

let place: SeatsPlace
let here: MemberViewer[]
let ids: Record<'a' | 'b' | 'c', string>

beforeEach(async () => {
  await freshDatabase()
  place = await aFullHouse(3)
  here = await sits(place.groupId, ['林一苇', '白鹭洲', '季听澜'], '青舟')
  ids = {
    a: await waits(place.groupId, '甲', { company: '北桥', days: 90, referrer: place.organiser }),
    b: await waits(place.groupId, '乙', { company: '北桥', days: 60, referrer: place.organiser }),
    c: await waits(place.groupId, '丙', { company: '南渡', days: 55, referrer: place.organiser }),
  }
})

const jobs = () => drainJobs([proposeSeatsJob])
const goes = (at: number, status: 'LEFT' | 'REMOVED') =>
  changeStatus(place.organiser, { memberId: here[at]?.memberId ?? '', status, reason: '走了' })
const admit = (actor: MemberViewer, applicationId: string) =>
  admitProposed(actor, { applicationId, version: 3, reason: '' })
const free = async () =>
  (await seatsDesk(place.organiser, { group: '', page: 1 }))?.groups[0]?.room.free

describe('a full group', () => {
  it('proposes no one, and keeps everyone in order', async () => {
    await proposeSeats()
    expect(await openProposals()).toEqual([])
    const desk = await seatsDesk(place.organiser, { group: place.groupId, page: 1 })
    expect(desk?.list.rows.map(({ name, working }) => [name, working.place])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ])
    expect(desk?.groups[0]?.room).toMatchObject({ capacity: 4, taken: 4, kept: 0, free: 0 })
    expect(codeOf(await admit(place.organiser, ids.a))).toBe('GROUP_FULL')
  })
})

describe('a seat that opens', () => {
  it.each(['LEFT', 'REMOVED'] as const)(
    'because a member %s is proposed to the next',
    async (status) => {
      expect(codeOf(await goes(0, status))).toBe('OK')
      await jobs()
      expect(await openProposals()).toEqual(['甲'])
    },
  )

  it('because a member moves to another group is proposed to the next', async () => {
    const asked = await askTransfer(here[0] ?? place.organiser, {
      toGroupId: place.otherId,
      reason: '换',
    })
    const transferId = asked.ok ? asked.value : ''
    await decideTransfer(place.organiser, { transferId, approve: true, answer: null })
    await jobs()
    expect(await openProposals()).toEqual(['甲'])
  })

  it('because the group grows leaves the buffer free, and counts the company just proposed', async () => {
    await changeCapacity(place.organiser, { groupId: place.groupId, capacity: 8, buffer: 2 })
    await jobs()
    expect(await openProposals()).toEqual(['甲', '丙'])
    await changeCapacity(place.organiser, { groupId: place.groupId, capacity: 8, buffer: 4 })
    await jobs()
    expect(await openProposals()).toEqual([])
  })

  it('is mailed to organisers once, without a name of who waits', async () => {
    await readable().member.update({
      where: { id: place.organiser.memberId },
      data: { email: 'o@yehua.example' },
    })
    await goes(0, 'LEFT')
    await goes(1, 'LEFT')
    await jobs()
    await proposeSeats()
    const mails = await readable().mail.findMany({ where: { to: 'o@yehua.example' } })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('支付产品群')
    expect(mails[0]?.text).not.toMatch(/甲|乙|丙/u)
  })

  it('is proposed once, however many look at once', async () => {
    await goes(0, 'LEFT')
    const runs = await Promise.all(Array.from({ length: 6 }, () => proposeSeats()))
    expect(runs.map(({ opened }) => opened).toSorted()).toEqual([0, 0, 0, 0, 0, 1])
    expect(await openProposals()).toEqual(['甲'])
  })

  it('goes to the next when the proposed applicant is declined', async () => {
    await goes(0, 'LEFT')
    await jobs()
    await decide(place.organiser, {
      applicationId: ids.a,
      version: 3,
      choice: 'DECLINED',
      reason: '重复',
    })
    await jobs()
    expect(await openProposals()).toEqual(['乙'])
    const ended = await readable().seatProposal.findMany({ where: { applicationId: ids.a } })
    expect(ended.map(({ ending }) => ending)).toEqual(['LAPSED'])
  })
})

describe('admitting who is next', () => {
  it('gives the seat, ends the proposal, and of two organisers refuses the second', async () => {
    const second = await createMember(place.otherId, '闻笛', { roles: ['ORGANISER'] })
    await goes(0, 'LEFT')
    await jobs()
    const outcomes = await Promise.all([admit(place.organiser, ids.a), admit(second, ids.a)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['DECIDED_ALREADY_BY', 'OK'])
    expect(await readable().seatProposal.findMany({ select: { ending: true } })).toEqual([
      { ending: 'ADMITTED' },
    ])
    expect(await free()).toBe(0)
  })

  it('fills the last seat once, of two who are admitted at once', async () => {
    await goes(0, 'LEFT')
    const direct = { applicationId: ids.b, version: 3, choice: 'ADMITTED', reason: '' } as const
    const outcomes = await Promise.all([
      admit(place.organiser, ids.a),
      decide(place.organiser, direct),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const group = await readable().group.findUniqueOrThrow({ where: { id: place.groupId } })
    expect(group.seatsTaken).toBe(4)
  })

  it('refuses an applicant who is not next while a seat is free', async () => {
    await goes(0, 'LEFT')
    expect(codeOf(await admit(place.organiser, ids.b))).toBe('NOT_NEXT')
    expect(await free()).toBe(1)
  })

  it('opens the seat again when the admission is taken back', async () => {
    await goes(0, 'LEFT')
    await admit(place.organiser, ids.a)
    await jobs()
    expect(await openProposals()).toEqual([])
    expect(codeOf(await undoDecision(place.organiser, { applicationId: ids.a, version: 4 }))).toBe(
      'OK',
    )
    await jobs()
    expect(await openProposals()).toEqual(['甲'])
  })
})

describe('passing over', () => {
  const pass = (applicationId: string) =>
    passOver(place.organiser, { applicationId, reason: '缺风控' })

  it('lets one other go first, and keeps the place', async () => {
    await goes(0, 'LEFT')
    await jobs()
    expect(codeOf(await pass(ids.a))).toBe('OK')
    await jobs()
    expect(await openProposals()).toEqual(['乙'])
    expect((await placeOf(place.organiser, ids.a))?.working.place).toBe(1)
    expect(codeOf(await admit(place.organiser, ids.b))).toBe('OK')
    await goes(1, 'LEFT')
    await jobs()
    expect(await openProposals()).toEqual(['甲'])
  })

  it('is taken back by an organiser, once', async () => {
    await goes(0, 'LEFT')
    expect(codeOf(await pass(ids.a))).toBe('OK')
    const again = () => proposeAgain(place.organiser, { applicationId: ids.a })
    expect((await Promise.all([again(), again()])).map(codeOf).toSorted()).toEqual([
      'NOT_PASSED_OVER',
      'OK',
    ])
    await jobs()
    expect(await openProposals()).toEqual(['甲'])
  })

  it('is only of whom a seat is free for', async () => {
    expect(codeOf(await pass(ids.a))).toBe('NOT_NEXT')
  })
})

describe('a place', () => {
  it('is shown to the applicant alone, and only once they know that they wait', async () => {
    const own = (applicationId: string) => ({ kind: 'applicant', applicationId }) as const
    expect(await placeOf(own(ids.a), ids.a)).toMatchObject({ of: 3, working: { place: 1 } })
    expect(await placeOf(own(ids.b), ids.a)).toBeNull()
    expect(await placeOf({ kind: 'visitor' }, ids.a)).toBeNull()
    expect(await placeOf(here[0] ?? place.organiser, ids.a)).toBeNull()
    const fresh = await waits(place.groupId, '丁', { notified: false })
    expect(await placeOf(own(fresh), fresh)).toBeNull()
    expect((await placeOf(place.organiser, fresh))?.of).toBe(4)
    expect(await seatsDesk(here[0] ?? own(ids.a), { group: '', page: 1 })).toBeNull()
  })

  it('stays what it was for an admitted applicant who was not notified yet', async () => {
    const own = { kind: 'applicant', applicationId: ids.a } as const
    const before = await placeOf(own, ids.a)
    await goes(0, 'LEFT')
    await admit(place.organiser, ids.a)
    expect((await placeOf(own, ids.a))?.working).toEqual(before?.working)
  })

  it('does not reveal a member who keeps their company', async () => {
    await sits(place.otherId, ['顾南舟'], '暗河')
    await readable().member.updateMany({ where: { company: '暗河' }, data: { showCompany: false } })
    const id = await waits(place.otherId, '戊', { company: '暗河' })
    const found = await placeOf({ kind: 'applicant', applicationId: id }, id)
    expect(found?.working.lines[1]).toMatchObject({ term: 'COMPANY', facts: { count: 0 } })
  })
})
