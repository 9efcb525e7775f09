import { beforeEach, expect, it } from 'vitest'
import { applicationNow, createApplication } from '@/lib/applications/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { askTransfer } from '@/lib/members/groups/commands-transfers'
import { withdrawAsksOf } from '@/lib/talks/asks/commands-closed'
import { makeAsk } from '@/lib/talks/asks/fixtures'
import {
  addMember,
  codeOf,
  createPlanFixture,
  nextWeekday,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { closeGroup, reopenGroup } from './commands'
import { groupClosedJob, memberOfClosedJob } from './jobs'

let plan: PlanFixture
let organiser: MemberViewer
let groupId: string
let other: string
const reason = '两个群并到一起'

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  groupId = plan.groupId
  other = plan.otherGroupId
  organiser = await addMember(other, '沈知夏', ['ORGANISER'])
  await readable().member.update({
    where: { id: plan.member.memberId },
    data: { email: 'gu@example.org' },
  })
})

const close = (toGroupId = other) => closeGroup(organiser, { groupId, reason, toGroupId })
const reopen = () => reopenGroup(organiser, { groupId })
const runJobs = () => drainJobs([groupClosedJob, memberOfClosedJob])
const mails = () => readable().mail.count({ where: { to: 'gu@example.org' } })
const stateOf = async (memberId: string) =>
  (await readable().groupTransfer.findFirstOrThrow({ where: { memberId } })).state

it('a group that was opened again before the jobs ran keeps its queue, and informs no one', async () => {
  const waiting = await createApplication(groupId, { state: 'WAITLISTED' })
  const comer = await addMember(other, '林一苇', [])
  await askTransfer(comer, { toGroupId: groupId, reason: '' })
  expect(codeOf(await close())).toBe('OK')
  expect(codeOf(await reopen())).toBe('OK')
  await runJobs()
  expect((await applicationNow(waiting)).groupId).toBe(groupId)
  expect(await stateOf(comer.memberId)).toBe('ASKED')
  expect(await mails()).toBe(0)
})

it('of a group that was closed, opened and closed again only the last closing is done', async () => {
  const { id: third } = await readable().group.create({ data: { name: '风控群', position: 2 } })
  const waiting = await createApplication(groupId, { state: 'WAITLISTED' })
  expect(codeOf(await close())).toBe('OK')
  expect(codeOf(await reopen())).toBe('OK')
  expect(codeOf(await close(third))).toBe('OK')
  await runJobs()
  expect((await applicationNow(waiting)).groupId).toBe(third)
  expect(await mails()).toBe(1)
})

it('members who were asked to speak in it need not answer: they are mailed once, and nothing is kept', async () => {
  await makeAsk(plan, nextWeekday(plan.tonight.add({ days: 9 })))
  expect(codeOf(await close())).toBe('OK')
  const before = await mails()
  await runJobs()
  await withdrawAgain()
  expect(await readable().talkAsk.findMany()).toMatchObject([{ state: 'WITHDRAWN' }])
  expect(await readable().dateHold.count()).toBe(0)
  // One of the closing itself.
  expect((await mails()) - before).toBe(2)
})

const withdrawAgain = async () =>
  transaction(async (tx) => {
    await withdrawAsksOf(tx, groupId)
    return undefined
  })

it('an answer that cannot be written down is seen, and keeps no other waiting', async () => {
  const [comer, next] = [await addMember(other, '林一苇', []), await addMember(other, '许未', [])]
  for (const member of [comer, next]) await askTransfer(member, { toGroupId: groupId, reason: '' })
  expect(codeOf(await close())).toBe('OK')
  const { closedAt } = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
  // The database refuses one member's alone.
  await readable().$executeRawUnsafe(`
    CREATE FUNCTION refuse_one() RETURNS trigger AS $$ BEGIN
      IF NEW."memberId" = '${comer.memberId}' THEN
        RAISE EXCEPTION 'group_open' USING ERRCODE = '23514', CONSTRAINT = 'group_open';
      END IF; RETURN NEW; END; $$ LANGUAGE plpgsql`)
  await readable().$executeRawUnsafe(
    `CREATE TRIGGER refuse_one BEFORE UPDATE ON "GroupTransfer" FOR EACH ROW EXECUTE FUNCTION refuse_one()`,
  )
  try {
    const closing = { groupId, closedAt: closedAt?.toISOString() ?? '' }
    await expect(groupClosedJob.work({ ...closing, toGroupId: null, reason })).rejects.toThrow(
      'GROUP_CLOSED',
    )
    expect([await stateOf(comer.memberId), await stateOf(next.memberId)]).toEqual([
      'ASKED',
      'DECLINED',
    ])
  } finally {
    await readable().$executeRawUnsafe(`DROP FUNCTION refuse_one CASCADE`)
  }
})
