import { afterEach, beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { sourceOf, writeLog } from '@/lib/logs/fixtures'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { grantException } from '@/lib/members/groups/commands'
import { askTransfer } from '@/lib/members/groups/commands-transfers'
import { admit, changeStatus, flagMember } from '@/lib/members/status/commands'
import { now } from '@/lib/shared/clock'
import { addMember, createPlanFixture, planOf, type PlanFixture } from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from './commands'

const CONSOLE = { kind: 'console' } as const

let stage: PlanFixture
let release: () => Promise<void> = () => Promise.resolve()

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
})
afterEach(() => release())

/** An import by a member that stands in the middle of storing, with all the rows held that it holds. */
async function importHalfWay(onBehalfOf: string): Promise<() => Promise<unknown>> {
  const other = await pool().connect()
  await other.query('BEGIN')
  await other.query('LOCK TABLE "LogLabel" IN SHARE MODE')
  const importing = importLog(CONSOLE, sourceOf(writeLog(20)), {
    groupId: stage.groupId,
    onBehalfOf,
  })
  let held = true
  release = async () => {
    if (!held) return
    held = false
    await other.query('ROLLBACK')
    other.release()
    await importing
  }
  for (let waits = 0; waits === 0;) {
    const { rowCount } = await pool().query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database()
         AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "LogLabel"%'`,
    )
    waits = rowCount ?? 0
  }
  return async () => {
    await release()
    return importing
  }
}

const reason = '群里说好了'

/** What organisers and hosts do in a moment, and must be able to do while an import goes on. */
const SHORT: Readonly<Record<string, (memberId: string) => Promise<{ readonly ok: boolean }>>> = {
  'admit a member': () =>
    transaction((tx) =>
      admit(tx, CONSOLE, [
        {
          displayName: '季听澜',
          company: null,
          position: null,
          city: null,
          email: null,
          groupId: stage.groupId,
          joinedAt: now(),
        },
      ]),
    ),
  'remove the importing member': (memberId) =>
    changeStatus(CONSOLE, { memberId, status: 'REMOVED', reason }),
  'flag a member': (memberId) => flagMember(CONSOLE, { memberId, reason }),
  'change the capacity': () =>
    changeCapacity(CONSOLE, { groupId: stage.groupId, capacity: 400, buffer: 5 }),
  'grant a seat by exception': async () =>
    grantException(CONSOLE, {
      memberId: (await addMember(stage.otherGroupId, '林檎', ['ORGANISER'])).memberId,
      groupId: stage.groupId,
      reason,
    }),
  'ask for another group': () =>
    askTransfer(stage.member, { toGroupId: stage.otherGroupId, reason }),
  'plan a talk': () => planTalk(stage.coordinator, planOf(stage)),
  'keep a night free': () =>
    blockNight(stage.coordinator, { groupId: stage.groupId, date: stage.free, reason }),
}

test.each(Object.keys(SHORT))('an import in the middle keeps no one waiting: %s', async (name) => {
  const { memberId } = await addMember(stage.groupId, '许听潮', ['EDITOR'])
  const end = await importHalfWay(memberId)
  const done = await SHORT[name]?.(memberId)
  expect(done).toMatchObject({ ok: true })
  expect(await end()).toMatchObject({ ok: true, value: { added: 20 } })
})

test('and the other way round: an import goes on while seats are being counted', async () => {
  const other = await pool().connect()
  await other.query('BEGIN')
  await other.query(`SELECT 1 FROM "Group" ORDER BY id FOR NO KEY UPDATE`)
  const outcome = await importLog(CONSOLE, sourceOf(writeLog(20)), { groupId: stage.groupId })
  await other.query('ROLLBACK')
  other.release()
  expect(outcome).toMatchObject({ ok: true, value: { added: 20 } })
  expect(await readable().message.count()).toBe(20)
})
