import type { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { FIRST_TEMPLATE, termsOn } from '@/lib/nights/templates/rules'
import { insertTemplate, listTemplates } from '@/lib/nights/templates/store'
import { fromDateColumn, now } from '@/lib/shared/clock'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { checkInFor } from './commands'
import { closeCheckIn, movePhase } from './commands-hosting'
import { createMember, createNight, type TestNight } from './fixtures-database'
import { phaseBefore, whoIsHere } from './queries'
import { findNight } from './store-nights'
import type { EveningOpener } from '@/lib/nights/templates/types'

let night: TestNight
let date: Temporal.PlainDate
let otherHost: MemberViewer
let coordinator: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 30 })
  const row = await readable().night.findUniqueOrThrow({ where: { id: night.id } })
  date = fromDateColumn(row.date)
  otherHost = await createMember(night.groupId, { roles: ['HOST'] })
  coordinator = await createMember(night.groupId, { roles: ['COORDINATOR'] })
})

const version = (number: number, firstDay: Temporal.PlainDate, opener: EveningOpener) =>
  insertTemplate(readable(), night.groupId, {
    ...FIRST_TEMPLATE,
    opener,
    catchUpDays: number,
    firstDay,
    note: '',
    authorId: null,
    version: number,
    effectiveFrom: now(),
    publishedAt: now(),
  })

describe('who opens an evening', () => {
  it('is every host by default', async () => {
    expect(codeOf(await movePhase(otherHost, night.id, 'TALK'))).toBe('OK')
    expect(await whoIsHere(otherHost, night.id, '')).not.toBeNull()
    expect(codeOf(await movePhase(night.member, night.id, 'QUESTIONS'))).toBe('NOT_ALLOWED')
  })

  it('is its own host and coordinators where the group says so; other hosts look on', async () => {
    await version(1, date, 'OWN_HOST')
    const memberId = night.other.memberId
    const tried = [
      await movePhase(otherHost, night.id, 'TALK'),
      await closeCheckIn(otherHost, night.id),
      await checkInFor(otherHost, night.id, memberId),
    ]
    expect(tried.map(codeOf)).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
    expect(await whoIsHere(otherHost, night.id, '')).toBeNull()
    expect(await phaseBefore(otherHost, night.id)).toBeNull()
    expect(codeOf(await checkInFor(night.host, night.id, memberId))).toBe('OK')
    expect(codeOf(await movePhase(coordinator, night.id, 'TALK'))).toBe('OK')
  })

  it('is every host where the evening has none', async () => {
    await version(1, date, 'OWN_HOST')
    await readable().night.update({ where: { id: night.id }, data: { hostId: null } })
    expect(codeOf(await movePhase(otherHost, night.id, 'TALK'))).toBe('OK')
  })

  it('follows the version of the evening’s date, as the plan does', async () => {
    const orders: readonly (readonly [number, EveningOpener])[][] = [
      [[-3, 'OWN_HOST']],
      [[3, 'OWN_HOST']],
      [
        [-3, 'HOSTS'],
        [0, 'OWN_HOST'],
        [1, 'HOSTS'],
      ],
      [
        [-1, 'OWN_HOST'],
        [5, 'HOSTS'],
        [-2, 'HOSTS'],
      ],
    ]
    for (const order of orders) {
      await readable().$executeRaw`TRUNCATE "EveningTemplate"`
      for (const [at, [days, opener]] of order.entries())
        await version(at + 1, date.add({ days }), opener)
      const { opener, catchUpDays } = termsOn(await listTemplates(readable(), night.groupId), date)
      expect(await findNight(readable(), night.id)).toMatchObject({ opener, catchUpDays })
    }
  })
})
