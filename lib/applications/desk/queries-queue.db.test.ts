import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { createTalk } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { decide } from '@/lib/applications/decide/commands'
import { notifyNow } from '@/lib/applications/notify/commands'
import { applicationForDesk } from './queries'
import { applicationQueue } from './queries-queue'
import { queueSchema } from './schema'
import * as fixtures from '@/lib/applications/fixtures'

let groupId = ''
let organiser: MemberViewer
let referrer: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await fixtures.createGroup()
  organiser = await fixtures.createMember(groupId, { roles: ['ORGANISER'] })
  referrer = await fixtures.createMember(groupId, { quota: 9 })
  await fixtures.createRuleInForce()
})

async function queue(filter: object = {}) {
  const found = await applicationQueue(organiser, queueSchema.parse(filter))
  if (found === null) throw new Error('No queue.')
  return found
}
const namesOn = async (filter: object) => (await queue(filter)).rows.map(({ name }) => name)

describe('the queue', () => {
  it('is for organisers, and so is each application', async () => {
    const id = await fixtures.createApplication(groupId)
    const own = { kind: 'applicant', applicationId: id } as const
    for (const viewer of [referrer, own, { kind: 'visitor' } as const]) {
      expect(await applicationQueue(viewer, queueSchema.parse({}))).toBeNull()
      expect(await applicationForDesk(viewer, id)).toBeNull()
    }
    expect(await applicationForDesk(organiser, 'nobody')).toBeNull()
  })

  it('puts each on one shelf, and those with an address to prove on none', async () => {
    await fixtures.createApplication(groupId, { name: '甲' })
    await fixtures.createApplication(groupId, { name: '乙', state: 'ASKED' })
    await fixtures.createApplication(groupId, { name: '丙', state: 'VOUCHING' })
    await fixtures.createApplication(groupId, { name: '丁', state: 'WAITLISTED' })
    await fixtures.createApplication(groupId, { name: '戊', suspicions: ['LINKS'] })
    await fixtures.createApplication(groupId, { name: '己', state: 'WITHDRAWN' })
    const proving = await fixtures.createApplication(groupId, { name: '庚', state: 'PROVING' })
    const { counts, proving: unproven } = await queue()
    expect(counts).toEqual({
      WAITING: 1,
      ASKED: 1,
      VOUCHING: 1,
      WAITLISTED: 1,
      HELD: 1,
      DECIDED: 1,
    })
    expect(unproven).toBe(1)
    expect(await namesOn({ shelf: 'HELD' })).toEqual(['戊'])
    expect(await namesOn({ shelf: 'WAITING' })).toEqual(['甲'])
    expect(await applicationForDesk(organiser, proving)).toBeNull()
  })

  it('is searched by name, company and referrer, sorted, and paged', async () => {
    const other = await fixtures.createGroup()
    for (let at = 0; at < 21; at += 1) {
      await fixtures.createApplication(groupId, { name: `周${at}`, hoursAgo: 100 - at })
    }
    await fixtures.createApplication(other, {
      name: '陆明月',
      company: '远山',
      referrer,
      hoursAgo: 1,
    })
    const first = await queue()
    expect([first.rows.length, first.pages, first.rows[0]?.name]).toEqual([20, 2, '周0'])
    expect((await queue({ page: 2 })).rows.length).toBe(2)
    expect((await namesOn({ sort: 'newest' }))[0]).toBe('陆明月')
    for (const q of ['陆明', '远山', referrer.displayName]) {
      expect(await namesOn({ q })).toEqual(['陆明月'])
    }
    expect(await namesOn({ group: other })).toEqual(['陆明月'])
  })

  it('warns of what should be looked at', async () => {
    await fixtures.createApplication(groupId, { nickname: '知远', proven: false })
    const [row] = (await queue()).rows
    expect(row?.warnings).toEqual(['NICKNAME', 'UNPROVEN', 'NO_REFERRER'])
  })
})

describe('one application', () => {
  it('shows how the referrer’s people fared, and who comes from the same company', async () => {
    const past = await fixtures.createApplication(groupId, { referrer, name: '顾长风' })
    const yes = { applicationId: past, version: 0, choice: 'ADMITTED', reason: '' } as const
    await decide(organiser, yes)
    await notifyNow(organiser, { applicationId: past })
    const { memberId } = await fixtures.applicationNow(past)
    await createTalk({ groupId, memberId: memberId ?? '' }, { topic: '清算', state: 'HELD' })
    const id = await fixtures.createApplication(groupId, { referrer, name: '陆明月' })
    const view = await applicationForDesk(organiser, id)
    expect(view?.referral?.outcomes).toMatchObject({
      brought: 1,
      here: 1,
      attending: 0,
      compliant: 1,
      spoke: 1,
      declined: 0,
    })
    expect(view?.concentration).toMatchObject({ count: 1, of: 3, rank: 1, companies: 1 })
    expect(view?.seats[0]).toMatchObject({ groupId, free: 7 })
    // A closed group and a side group admit no applicant, and are not offered.
    const open = await fixtures.createGroup()
    const closed = await fixtures.createGroup()
    const side = await fixtures.createGroup()
    await readable().group.update({ where: { id: closed }, data: { closedAt: new Date() } })
    await readable().group.update({ where: { id: side }, data: { kind: 'SIDE' } })
    const offered = (await applicationForDesk(organiser, id))?.seats.map((one) => one.groupId)
    expect(offered).toEqual([groupId, open])
    const admitted = await applicationForDesk(organiser, past)
    // The member who came of it is not another person who might be them.
    expect(admitted?.duplicates).toEqual([])
    const welcome = admitted?.welcome
    expect(welcome?.map(({ locale }) => locale)).toEqual(['zh', 'en'])
    expect(welcome?.[0]?.text).toContain('顾长风')
  })
})
