import { beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '@/lib/testing/database'
import { checkIn } from './commands'
import { peopleToCheckIn, whoIsHere } from './queries'
import { nightFeed, ownPresence, presenceFeed, readLiveNight } from './queries-live'
import { createNight, type TestNight } from './fixtures-database'

const VISITOR = { kind: 'visitor' } as const

let night: TestNight
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 10 })
  await checkIn(night.member, night.id)
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
