import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { refuse } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { checkIn, checkInFor, undoCheckIn } from '@/lib/checkins/commands'
import { closeCheckIn } from '@/lib/checkins/commands-hosting'
import { createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { restoreCheckIn } from './commands'
import { undoneCheckIns } from './queries'

let night: TestNight
let memberId: string
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 10 })
  memberId = night.member.memberId
})

const row = () =>
  readable().checkIn.findUnique({
    where: { nightId_memberId: { nightId: night.id, memberId } },
    select: { status: true, via: true, at: true, byId: true },
  })
async function undo(): Promise<void> {
  const { id } = await readable().checkIn.findFirstOrThrow({ where: { memberId } })
  expect(await undoCheckIn(night.host, id)).toMatchObject({ ok: true })
}
const undoneId = async () => (await undoneCheckIns(night.host, night.id))[0]?.undoneId ?? ''
const restore = (actor = night.host, id = '') =>
  restoreCheckIn(actor, { nightId: night.id, undoneId: id })

it('gives an on-time check-in back after the closing, exactly as it was, and audits it', async () => {
  await checkIn(night.member, night.id)
  const was = await row()
  await closeCheckIn(night.host, night.id)
  await undo()
  expect(await undoneCheckIns(night.host, night.id)).toMatchObject([
    { memberId, status: 'ON_TIME' },
  ])
  const id = await undoneId()
  expect(await restore(night.host, id)).toMatchObject({ ok: true, value: { status: 'ON_TIME' } })
  expect(await row()).toEqual(was)
  // A second tap changes nothing and records nothing.
  expect(await restore(night.host, id)).toMatchObject({ ok: true })
  expect(await undoneCheckIns(night.host, night.id)).toEqual([])
  const acts = await readable().auditRecord.findMany({ where: { action: 'check-in.restored' } })
  expect(acts).toMatchObject([
    { actorId: night.host.memberId, facts: { memberId, status: 'ON_TIME' } },
  ])
})

it('keeps who had checked the member in, and lists what was undone twice once', async () => {
  await checkInFor(night.host, night.id, memberId)
  const was = await row()
  expect(was?.byId).toBe(night.host.memberId)
  await undo()
  await restore(night.host, await undoneId())
  await undo()
  expect(await undoneCheckIns(night.host, night.id)).toHaveLength(1)
  await restore(night.host, await undoneId())
  expect(await row()).toEqual(was)
})

it('overwrites no other check-in, and gives back what was there before the late one', async () => {
  await checkIn(night.member, night.id)
  await closeCheckIn(night.host, night.id)
  await undo()
  const onTime = await undoneId()
  await checkInFor(night.host, night.id, memberId)
  expect(await restore(night.host, onTime)).toMatchObject({ refusal: { code: 'CHECK_IN_THERE' } })
  expect(await row()).toMatchObject({ status: 'LATE' })
  await undo()
  expect(await undoneCheckIns(night.host, night.id)).toMatchObject([
    { status: 'LATE' },
    { status: 'ON_TIME' },
  ])
  await restore(night.host, onTime)
  expect(await row()).toMatchObject({ status: 'ON_TIME', via: 'SELF' })
})

it('gives nothing back to members, of another night, or what the member withdrew alone', async () => {
  await checkIn(night.member, night.id)
  await undo()
  const id = await undoneId()
  expect(await undoneCheckIns(night.member, night.id)).toEqual([])
  expect(await restore(night.member, id)).toEqual(refuse('CHECK_IN_NOT_FOUND'))
  const other = await createNight({ opens: -5, closes: 10 })
  expect(await restoreCheckIn(other.host, { nightId: other.id, undoneId: id })).toEqual(
    refuse('CHECK_IN_NOT_FOUND'),
  )
  for (const odd of ['', '0', '-1', '1; DROP', '9'.repeat(30)])
    expect(await restore(night.host, odd)).toEqual(refuse('CHECK_IN_NOT_FOUND'))
  await readable().member.update({ where: { id: memberId }, data: { status: 'LEFT' } })
  expect(await restore(night.host, id)).toEqual(refuse('MEMBER_NOT_CHOSEN'))
  expect(await row()).toBeNull()
})
