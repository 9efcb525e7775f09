import { beforeEach, expect, test } from 'vitest'
import { decisionDue } from '@/lib/applications/jobs-kinds'
import * as fixtures from '@/lib/applications/fixtures'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { freshDatabase } from '@/lib/testing/database'
import { loseConnection, retriesOf } from '@/lib/testing/lost-connection'
import { notifyDecisionJob } from './jobs'

beforeEach(freshDatabase)

/** An applicant whom an organiser admitted, and who is notified of it from now on. */
async function createAdmitted(): Promise<string> {
  const groupId = await fixtures.createGroup()
  const organiser = await fixtures.createMember(groupId, { roles: ['ORGANISER'] })
  const email = 'zhi@yehua.example'
  const id = await fixtures.createApplication(groupId, { email })
  await fixtures.decideOrThrow(organiser, id, 'ADMITTED')
  await pool().query(`UPDATE "Application" SET "notifyAt" = now() - interval '1 second'`)
  await pool().query('UPDATE pgboss.job SET start_after = now() WHERE name = $1', [
    decisionDue.name,
  ])
  return id
}

const written = async (id: string) => {
  const { memberId, notifiedAt } = await fixtures.applicationNow(id)
  const notified = await readable().auditRecord.count({
    where: { action: 'application.notified' },
  })
  return {
    member: memberId !== null,
    notified: [notifiedAt !== null, notified],
    members: await readable().member.count({ where: { displayName: '沈知远' } }),
    mails: (await fixtures.mailsSent()).map(({ to }) => to),
  }
}

test.each([
  ['the member', '"Member"'],
  ['the mail', '"Mail"'],
  ['the record', '"AuditRecord"'],
])(
  'notifying that loses its connection at %s leaves nothing, and is taken up again',
  async (_, table) => {
    const id = await createAdmitted()
    const work = () => drainJobs([notifyDecisionJob])
    const outcome = await loseConnection(`LOCK TABLE ${table} IN SHARE MODE`, work)
    expect(outcome).toEqual({ status: 'fulfilled', value: 1 })
    const nothing = { member: false, notified: [false, 0], members: 0, mails: [] }
    expect(await written(id)).toEqual(nothing)
    const [seconds = Infinity] = await retriesOf(decisionDue.name)
    expect(seconds).toBeLessThan(60)
    await work()
    const whole = { member: true, notified: [true, 1], members: 1, mails: ['zhi@yehua.example'] }
    expect(await written(id)).toEqual(whole)
    expect(await retriesOf(decisionDue.name)).toEqual([])
  },
)
