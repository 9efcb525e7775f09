import { beforeEach, expect, it } from 'vitest'
import { createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { checkInByCode } from './commands'
import { ownCode } from './queries'

let night: TestNight

beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 30 })
})

it('checks in the member whose code a host scans, once, and not from a photo an hour later', async () => {
  const { member, other, host } = night
  const code = (await ownCode(member, night.id))?.code ?? ''
  expect(await checkInByCode(other, { code })).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
  const name = member.displayName
  const scan = () => checkInByCode(host, { code })
  expect(await scan()).toEqual({ ok: true, value: { name, status: 'ON_TIME', fresh: true } })
  expect(await scan()).toEqual({ ok: true, value: { name, status: 'ON_TIME', fresh: false } })
  const rows = await readable().checkIn.findMany()
  expect(rows.map(({ memberId, via, byId }) => [memberId, via, byId])).toEqual([
    [member.memberId, 'DESK', host.memberId],
  ])
  const later = await asOf(now().add({ minutes: 60 }), scan)
  expect(later).toMatchObject({ refusal: { code: 'CODE_EXPIRED' } })
  expect(await ownCode({ kind: 'visitor' }, night.id)).toBeNull()
})
