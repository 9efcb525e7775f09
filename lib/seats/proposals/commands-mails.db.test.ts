import { expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { changeStatus } from '@/lib/members/status/commands'
import { aFullHouse, openProposals, sits, waits } from '@/lib/seats/fixtures-database'
import { freshDatabase } from '@/lib/testing/database'
import { proposeSeats } from './commands'
import { proposeSeatsJob } from './jobs'

it('a seat that opens is in no second mail within the hour, and then with all others in one', async () => {
  await freshDatabase()
  const place = await aFullHouse(3)
  const here = await sits(place.groupId, ['林一苇', '白鹭洲', '季听澜'], '青舟')
  for (const [at, name] of ['甲', '乙', '丙'].entries()) {
    const wish = { company: '北桥', days: 90 - at, referrer: place.organiser }
    await waits(place.groupId, name, wish)
  }
  const to = 'o@yehua.example'
  const { memberId: id } = place.organiser
  await readable().member.update({ where: { id }, data: { email: to } })
  for (const at of [0, 1, 2]) {
    const memberId = here[at]?.memberId ?? ''
    await changeStatus(place.organiser, { memberId, status: 'LEFT', reason: '走了' })
    await drainJobs([proposeSeatsJob])
  }
  expect(await openProposals()).toHaveLength(3)
  const mails = () => readable().mail.findMany({ where: { to }, orderBy: { id: 'asc' } })
  expect((await mails()).map(({ subject }) => /\d/u.exec(subject)?.[0])).toEqual(['1'])
  const anHourAgo = new Date(Date.now() - 61 * 60_000)
  const mailed = { where: { mailedAt: { not: null } }, data: { mailedAt: anHourAgo } }
  await readable().seatProposal.updateMany(mailed)
  await proposeSeats()
  await proposeSeats()
  expect((await mails()).map(({ subject }) => /\d/u.exec(subject)?.[0])).toEqual(['1', '2'])
})
