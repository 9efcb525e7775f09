import { beforeEach, expect, test } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { creditCheckIns, withdrawLogCheckIns } from './commands-log'
import { createNight } from './fixtures-database'

beforeEach(freshDatabase)

test('members seen in the log are credited once, and only that is taken back', async () => {
  const { id: nightId, member, other } = await createNight({ opens: -5, closes: 10 })
  const db = readable()
  const { memberId } = member
  const at = new Date()
  await db.checkIn.create({ data: { nightId, memberId, status: 'ON_TIME', via: 'SELF', at } })
  const seen = [member, other].map((person) => ({ memberId: person.memberId, at: now() }))
  const startedAt = now().subtract({ minutes: 1 })
  const evening = { seen, closedAt: null, startedAt, byId: null }
  for (const times of [1, 2]) {
    await transaction((tx) => creditCheckIns(tx, nightId, evening))
    const rows = await db.checkIn.findMany({ orderBy: { via: 'asc' } })
    expect([times, ...rows.map(({ via, status }) => `${via} ${status}`)]).toEqual([
      times,
      'SELF ON_TIME',
      'LOG LATE',
    ])
  }
  await transaction((tx) => withdrawLogCheckIns(tx, nightId))
  expect((await db.checkIn.findMany()).map(({ via }) => via)).toEqual(['SELF'])
})
