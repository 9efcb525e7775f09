import { beforeEach, expect, it } from 'vitest'
import { checkIn } from '@/lib/checkins/commands'
import { createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { checkInNamed, checkInPasted } from './commands'
import { namesToDecide, whoCame } from './queries'

let night: TestNight

beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -30, closes: -10 })
})

async function named(displayName: string, more = {}) {
  const data = { displayName, groupId: night.groupId, ...more }
  return (await readable().member.create({ data })).id
}
const came = async () =>
  (await readable().checkIn.findMany()).map(({ memberId, status, via }) =>
    [memberId, status, via].join(' '),
  )

it('checks in who is certain, on time, asks about the others, and adds nothing the second time', async () => {
  const { host, member } = night
  const gu = await named('顾听澜-灯下支付-产品')
  const twins = [await named('林见鹿-甲公司-产品'), await named('林见鹿-乙公司-测试')]
  await checkIn(member, night.id)
  const text = ['1. 顾听澜-灯下支付-产品 +1', `2. ${member.displayName}`, '林见鹿', '[OK]'].join(
    '\n',
  )
  const input = { nightId: night.id, status: 'ON_TIME', text } as const
  expect(await checkInPasted(host, input)).toEqual({
    ok: true,
    value: { counted: 1, already: 1, ask: ['林见鹿'] },
  })
  expect(await checkInPasted(host, input)).toMatchObject({ value: { counted: 0, already: 2 } })
  expect((await came()).toSorted()).toEqual(
    [`${gu} ON_TIME DESK`, `${member.memberId} LATE SELF`].toSorted(),
  )

  const [asked] = (await namesToDecide(host, night.id, ['林见鹿'])) ?? []
  expect(asked?.candidates.map(({ memberId }) => memberId).toSorted()).toEqual(twins.toSorted())
  const one = { nightId: night.id, memberId: twins[0] ?? '', status: 'ON_TIME' } as const
  expect(await checkInNamed(host, one)).toEqual({ ok: true, value: 1 })
  expect(await whoCame(host, night.id)).toHaveLength(3)
})

it('is for the night’s hosts, and names no member to others', async () => {
  const { member } = night
  const input = { nightId: night.id, status: 'ON_TIME', text: member.displayName } as const
  expect(await checkInPasted(member, input)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
  expect(await namesToDecide(member, night.id, [member.displayName])).toBeNull()
  expect(await whoCame(member, night.id)).toBeNull()
  expect(await came()).toEqual([])
})
