import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { memberAt } from '@/lib/members/status/queries-at'
import { changeStatus } from '@/lib/members/status/commands'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { mergeMembers, undoMerge } from './commands'
import { fingerprint } from './fixtures'
import { createTwins } from './fixtures-twins'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

it('never says that a member left who stayed under their other row, and takes that back exactly', async () => {
  const { keptId, otherId } = await createTwins()
  await readable().statusEvent.updateMany({ data: { at: new Date('2026-05-01') } })
  const left = { memberId: otherId, status: 'LEFT', reason: '换号了' } as const
  expect((await changeStatus(CONSOLE, left)).ok).toBe(true)
  const before = await fingerprint()
  const merged = await mergeMembers(CONSOLE, { keptId, otherId, reason: '同一个人' })
  expect((await memberAt(CONSOLE, keptId, now()))?.status.name).toBe('ACTIVE')
  expect((await undoMerge(CONSOLE, merged.ok ? merged.value : '')).ok).toBe(true)
  expect(await fingerprint()).toEqual(before)
})
