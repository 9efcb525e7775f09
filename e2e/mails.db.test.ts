import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { JOBS } from '@/bin/jobs'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { freshDatabase } from '@/lib/testing/database'
import { watchWrites, type WriteWatch } from '@/lib/testing/writes'
import { COMMANDS } from './access-table'
import { COMMAND_CASES } from './support/commands/all'
import { createCommandFixtures, type CommandFixtures } from './support/commands/fixtures'

/** To one other person, whichever act one member or applicant does over and over within a minute. */
const HANDFUL = 5
const MANY = 2 * HANDFUL + 2
const OWN = 'own@yehua.example'

let fixtures: CommandFixtures
let writes: WriteWatch

// Everybody but the actor has an address, and can be written to.
beforeAll(async () => {
  await freshDatabase()
  fixtures = await createCommandFixtures()
  await pool().query(`UPDATE "Member" SET email = id || '@yehua.example'`)
  writes = await watchWrites()
})
afterEach(async () => writes.restore(await writes.take()))
afterAll(() => writes.stop())

describe.each(['MEMBER', 'APPLICANT'] as const)('%s', (role) => {
  const mine = COMMANDS.filter(({ allowed }) => allowed.includes(role))

  it.each(mine)(
    'sends no other person more than a few mails by doing $command over and over',
    async (rule) => {
      const call = COMMAND_CASES[rule.command]
      if (call === undefined) throw new Error(`Say how to call ${rule.command}`)
      const actor = fixtures.actors[role]
      await repeated(actor, MANY, () => call(actor, fixtures))
      expect(largest(await mailsToOthers())).toBeLessThanOrEqual(HANDFUL)
    },
  )
})

describe('what one member does over and over', () => {
  it('reaches organisers with 60 corrections in one mail', async () => {
    const actor = fixtures.actors.MEMBER
    const call = COMMAND_CASES['privacy askForCorrection']
    if (call === undefined) throw new Error('No such command')
    const outcomes = await repeated(actor, 60, () => call(actor, fixtures))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
    expect(outcomes.slice(5).map((one) => (one.ok ? null : one.refusal.code))).toEqual(
      Array.from({ length: 55 }, () => 'CORRECTIONS_ENOUGH'),
    )
    // The organiser and the owner.
    expect([...(await mailsToOthers()).values()]).toEqual([1, 1])
  })
})

type Answered = Awaited<ReturnType<NonNullable<(typeof COMMAND_CASES)[string]>>>

/** Jobs are worked three times in between: what one run of them gathers is not all that keeps mails few. */
async function repeated(
  actor: Actor,
  times: number,
  act: () => Promise<Answered>,
): Promise<Answered[]> {
  if (actor.kind === 'member')
    await pool().query(`UPDATE "Member" SET email = $1 WHERE id = $2`, [OWN, actor.memberId])
  const outcomes: Answered[] = []
  for (let n = 1; n <= times; n += 1) {
    outcomes.push(await act())
    if (n % (times / 3) === 0) await work()
  }
  return outcomes
}

/** Works on what is due, by name: to look into every queue takes longer than all the rest. */
async function work(): Promise<void> {
  const due = `SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after <= now()`
  for (;;) {
    const { rows } = await pool().query<{ name: string }>(due)
    const names = rows.map(({ name }) => name)
    if ((await drainJobs(JOBS.filter(({ name }) => names.includes(name)))) === 0) return
  }
}

async function mailsToOthers(): Promise<Map<string, number>> {
  const rows = await readable().mail.groupBy({
    by: ['to'],
    where: { to: { not: OWN } },
    _count: true,
  })
  return new Map(rows.map(({ to, _count: count }) => [to, count]))
}

function largest(mails: ReadonlyMap<string, number>): number {
  return Math.max(0, ...mails.values())
}
