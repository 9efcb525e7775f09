import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { freshDatabase } from '@/lib/testing/database'
import { startMatching, stopMatching } from './commands'
import { matchGroup } from '@/lib/matching/runs/commands'
import { matchGroupJob } from './jobs'
import { proposalQueue } from './queries'
import { queueSchema } from './schema'
import { advance, begin, end } from '@/lib/matching/runs/store-progress'
import { fingerprint } from '@/lib/matching/merges/fixtures'
import { createLog } from './fixtures'

const CONSOLE: Actor = { kind: 'console' }
const AT = new Date(Date.UTC(2026, 4, 4))
let groupId = ''

beforeEach(async () => {
  await freshDatabase()
  groupId = (await readable().group.create({ data: { name: '晚灯一群' } })).id
  await readable().member.create({ data: { groupId, displayName: '沈知远' } })
  await createLog(groupId, [[0, '沈知远-青舟支付', '今晚谁来讲']])
})

const busy = async () => (await proposalQueue(CONSOLE, queueSchema.parse({})))?.busy
const linked = () => readable().logPerson.count({ where: { memberId: { not: null } } })

describe('looking for who is who', () => {
  it('is shown while it is queued, and is over when it is done', async () => {
    expect(await busy()).toBeNull()
    await startMatching(CONSOLE, groupId)
    expect(await busy()).toEqual({ percent: null, stopping: false })
    await drainJobs([matchGroupJob])
    expect(await busy()).toBeNull()
    expect(await linked()).toBe(1)
  })

  it('is not begun when it is stopped in the queue, and can be asked for again', async () => {
    await startMatching(CONSOLE, groupId)
    expect((await stopMatching(CONSOLE)).ok).toBe(true)
    expect(await busy()).toBeNull()
    expect(await drainJobs([matchGroupJob])).toBe(0)
    expect(await linked()).toBe(0)
    expect(await startMatching(CONSOLE, groupId)).toEqual({ ok: true, value: true })
    await drainJobs([matchGroupJob])
    expect(await linked()).toBe(1)
  })

  it('keeps nothing once it is stopped under way, and the next is not stopped with it', async () => {
    const db = readable()
    await begin(db, groupId, AT)
    expect(await advance(db, groupId, 10)).toBe(true)
    await stopMatching(CONSOLE)
    const before = await fingerprint()
    const stopped = await matchGroup(CONSOLE, groupId, () => advance(db, groupId, 10))
    expect(stopped.ok ? 'OK' : stopped.refusal.code).toBe('MATCHING_STOPPED')
    expect(await fingerprint()).toEqual(before)
    await begin(db, groupId, AT)
    expect(await advance(db, groupId, 60)).toBe(true)
    await end(db, groupId)
    expect(await db.matchRun.count()).toBe(0)
  })

  it('is stopped by organisers alone', async () => {
    await startMatching(CONSOLE, groupId)
    expect((await stopMatching({ kind: 'visitor' })).ok).toBe(false)
    expect(await busy()).toEqual({ percent: null, stopping: false })
  })
})

describe('the queue', () => {
  it('shows the likeliest first, or the last asked', async () => {
    const db = readable()
    const { id: memberId } = await db.member.findFirstOrThrow()
    for (const [score, minute] of [
      [60, 1],
      [80, 0],
      [70, 2],
    ] as const) {
      const { id: otherId } = await db.member.create({
        data: { groupId, displayName: `何听雨${String(score)}` },
      })
      const createdAt = new Date(AT.getTime() + minute * 60_000)
      await db.samePersonProposal.create({
        data: { memberId, otherId, score, reasons: [], createdAt },
      })
    }
    const scores = async (sort: string) =>
      (await proposalQueue(CONSOLE, queueSchema.parse({ sort })))?.proposals.map((one) => one.score)
    expect(await scores('score')).toEqual([80, 70, 60])
    expect(await scores('newest')).toEqual([70, 60, 80])
    expect(await scores('nonsense')).toEqual([80, 70, 60])
  })
})
