import type { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { fromDateColumn, now, toDate } from '@/lib/shared/clock'
import { week } from '@/lib/talks/view/queries'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { freshDatabase } from '@/lib/testing/database'
import { checkIn } from './commands'
import { movePhase } from './commands-hosting'
import { groupOfNight, peopleToCheckIn, whoIsHere } from './queries'
import { nightFeed, ownPresence, presenceFeed, readLiveNight } from './queries-live'
import { createNight, type TestNight } from './fixtures-database'
import { sweepNights } from './jobs'

const VISITOR = { kind: 'visitor' } as const

let night: TestNight
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 10 })
  await checkIn(night.member, night.id)
})

it('an address that names an evening leads to the group of that evening, and to none of others', async () => {
  const other = await createNight({ opens: -5, closes: 10 })
  expect(await groupOfNight(night.member, other.id)).toBe(other.groupId)
  expect(await groupOfNight(other.member, night.id)).toBe(night.groupId)
  expect(await groupOfNight(night.member, night.groupId)).toBeNull()
  expect(await groupOfNight(VISITOR, 'nonsense')).toBeNull()
  // The tap is of the evening that was named, not of one's own group.
  expect(await checkIn(other.member, night.id)).toMatchObject({ ok: true })
  expect(await ownPresence(other.member, other.id)).toBeNull()
})

describe('what an open page hears', () => {
  it('is phase and count for a visitor, and no name or face', async () => {
    const view = await readLiveNight(VISITOR, night.id)
    expect(view).toMatchObject({
      phase: 'CHECK_IN',
      window: 'OPEN',
      count: 1,
      faces: [],
      people: '',
    })
    expect(JSON.stringify(view)).not.toContain(night.member.displayName.slice(0, 1))
    expect(presenceFeed(VISITOR, night.id)).toBeNull()
  })

  it('has faces for members and nothing more of them; only the desk hears of the list', async () => {
    const view = await readLiveNight(night.other, night.id)
    expect(view).toMatchObject({ count: 1, faces: ['灯'], people: '' })
    expect((await readLiveNight(night.host, night.id))?.people).not.toBe('')
  })

  it('is nothing where the talk is not the viewer’s to know of', async () => {
    const kept = await createNight({ opens: -5, closes: 10, visibility: 'KEPT' })
    const members = await createNight({ opens: -5, closes: 10, visibility: 'MEMBERS' })
    expect(await readLiveNight(VISITOR, members.id)).toBeNull()
    expect(await nightFeed(VISITOR, members.id)).toBeNull()
    expect(await readLiveNight(kept.member, kept.id)).toBeNull()
    expect(await nightFeed(kept.member, kept.id)).toBeNull()
    expect(await readLiveNight(kept.speaker, kept.id)).not.toBeNull()
    expect(await readLiveNight(members.member, members.id)).not.toBeNull()
    expect(await readLiveNight(night.member, 'tonight')).toBeNull()
  })

  it('shares one feed among those who may know the same, and no other', async () => {
    const viewers = [VISITOR, night.member, night.other, night.speaker, night.host]
    const feeds = await Promise.all(viewers.map((viewer) => nightFeed(viewer, night.id)))
    expect(new Set(feeds.map((feed) => feed?.key)).size).toBe(4)
    expect(feeds[1]?.key).toBe(feeds[2]?.key)
  })

  it('shows each member their own presence only', async () => {
    expect(await ownPresence(night.member, night.id)).toMatchObject({
      status: 'ON_TIME',
      via: 'SELF',
    })
    expect(await ownPresence(night.other, night.id)).toBeNull()
  })
})

describe('who is here', () => {
  it('is for hosts alone', async () => {
    const here = await whoIsHere(night.host, night.id, '')
    expect(here?.people.map(({ name }) => name)).toEqual([night.member.displayName])
    expect(here?.counts).toEqual({ ON_TIME: 1, LATE: 0, CAUGHT_UP: 0 })
    expect(await whoIsHere(night.member, night.id, '')).toBeNull()
    expect(await whoIsHere(VISITOR, night.id, '')).toBeNull()
    expect(await peopleToCheckIn(night.member, night.id, '')).toBeNull()
    expect(await peopleToCheckIn(VISITOR, night.id, '')).toBeNull()
  })
})

/** What the page of the talk and the schedule say of the evening, to a visitor. */
async function seen() {
  const { date } = await readable().night.findUniqueOrThrow({ where: { id: night.id } })
  const page = await talkForViewer(VISITOR, night.talkId)
  const schedule = await week(VISITOR, fromDateColumn(date), night.groupId)
  const row = schedule?.nights.find(({ id }) => id === night.id)
  expect(row?.happened).toEqual(page?.night?.happened)
  return page?.night?.happened
}
const justNow = (at: Temporal.Instant | null | undefined) =>
  at != null && at.until(now()).total('seconds') < 60

describe('what visitors read of an evening as it went', () => {
  it('is when it began and ended, and nothing before it did', async () => {
    expect(await seen()).toEqual({ started: null, questions: null, ended: null })
    await movePhase(night.host, night.id, 'TALK')
    expect(justNow((await seen())?.started)).toBe(true)
    expect(await seen()).toMatchObject({ questions: null, ended: null })
    await movePhase(night.host, night.id, 'CLOSED')
    expect(justNow((await seen())?.ended)).toBe(true)
  })

  it('is no step that was taken back', async () => {
    await movePhase(night.host, night.id, 'TALK')
    await movePhase(night.host, night.id, 'QUESTIONS')
    await movePhase(night.host, night.id, 'TALK')
    expect(await seen()).toMatchObject({ questions: null, ended: null })
  })

  it('is not the hour at which the clock closed it', async () => {
    await movePhase(night.host, night.id, 'TALK')
    const ago = (hours: number) => toDate(now().subtract({ hours }))
    const times = { checkInOpensAt: ago(9), checkInClosesAt: ago(8), startsAt: ago(8) }
    await readable().night.update({
      where: { id: night.id },
      data: { ...times, questionsAt: ago(7), endsAt: ago(6) },
    })
    await sweepNights()
    const { phase } = await readable().night.findUniqueOrThrow({ where: { id: night.id } })
    expect(phase).toBe('CLOSED')
    expect(await seen()).toMatchObject({ ended: null })
  })

  it('is nothing of an evening that is not theirs to know', async () => {
    await readable().talk.update({ where: { id: night.talkId }, data: { visibility: 'MEMBERS' } })
    await movePhase(night.host, night.id, 'TALK')
    const { date } = await readable().night.findUniqueOrThrow({ where: { id: night.id } })
    const nights = (await week(VISITOR, fromDateColumn(date), night.groupId))?.nights ?? []
    expect(nights.filter(({ happened }) => happened.started !== null)).toEqual([])
  })
})
