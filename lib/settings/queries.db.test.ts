import { beforeEach, expect, it } from 'vitest'
import { createCommunity, type TestCommunity } from '@/lib/activity/fixtures'
import type { Actor } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import { changeCommunity } from '@/lib/communities/settings/commands'
import {
  calendarForm,
  communityForm,
  DEFAULT_CALENDAR,
  DEFAULT_COMMUNITY,
  DEFAULT_VISITORS,
  visitorsForm,
} from '@/lib/communities/settings/rules'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { fieldChanges, settingChanges } from './queries'

const CONSOLE: Actor = { kind: 'console' }
const next = { name: '夜谈社', about: '每晚一场。', locale: 'en', contact: '' } as const

let place: TestCommunity
beforeEach(async () => {
  await freshDatabase()
  place = await createCommunity()
})

const formNow = async () => {
  const found = await readCommunity(readable())
  return found === null ? {} : communityForm(found)
}
const audited = () => readable().auditRecord.findMany({ where: { action: 'community.changed' } })

it('changes name, sentence and language, and says who did and when', async () => {
  const before = now()
  expect(await changeCommunity(place.organiser, next)).toMatchObject({ ok: true })
  expect(await readCommunity(readable())).toMatchObject(next)
  const changes = await settingChanges(place.organiser)
  const organiser = await readable().member.findFirstOrThrow({
    where: { roles: { has: 'ORGANISER' } },
  })
  expect(changes?.get('community')?.by).toBe(organiser.displayName)
  expect(changes?.get('community')?.at.epochMilliseconds).toBeGreaterThanOrEqual(
    before.epochMilliseconds,
  )
  expect(changes?.has('groups')).toBe(false)
})

it('writes which fields changed, never their words, and nothing where nothing did', async () => {
  await changeCommunity(place.organiser, next)
  expect((await audited()).map(({ facts }) => facts)).toEqual([{ fields: 'name about locale' }])
  await changeCommunity(place.organiser, next)
  expect(await audited()).toHaveLength(1)
})

it('begins with the defaults that the pages name, and knows who changed which setting', async () => {
  const found = await readCommunity(readable())
  if (found === null) throw new Error('There is a community.')
  expect(visitorsForm(found)).toEqual(visitorsForm(DEFAULT_VISITORS))
  expect(calendarForm(found)).toEqual(calendarForm(DEFAULT_CALENDAR))
  const first = communityForm(DEFAULT_COMMUNITY)
  expect(communityForm({ ...found, name: first['name'] ?? '' })).toEqual(first)
  await changeCommunity(place.organiser, next)
  await changeCommunity(CONSOLE, { ...next, about: '每周一场。' })
  const changes = await fieldChanges(place.organiser, 'community', first)
  expect([...changes].map(([field, { by }]) => [field, by === null]).toSorted()).toEqual([
    ['about', true],
    ['locale', false],
    ['name', false],
  ])
})

it('gives no name to a change at the terminal', async () => {
  await changeCommunity(CONSOLE, next)
  expect((await settingChanges(place.organiser))?.get('community')).toMatchObject({ by: null })
})

it('refuses the second of two saves of one page, and keeps the first', async () => {
  const basedOn = await formNow()
  const saves = await Promise.all(
    ['甲', '乙'].map((name) => changeCommunity(place.organiser, { ...next, name, basedOn })),
  )
  expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
  expect(saves.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'CHANGED_MEANWHILE' } })
  expect(await audited()).toHaveLength(1)
})
