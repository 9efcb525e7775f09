import { afterEach, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import { databaseUrl } from '@/lib/db/address'
import { stopHub, watch, type Feed } from './hub'
import { acquireSlot } from './connections'
import { closeStreams, eventStream, stopStreams } from './stream'
import { LIVE_CHANNEL, broadcastSoon, flushBroadcasts } from './broadcast'

afterEach(() => {
  closeStreams()
  stopHub()
})

/** A state that the test sets, and how often it was read. */
function feedOf(topic: string, first: unknown) {
  const held = { state: first, reads: 0 }
  const feed: Feed = {
    key: topic,
    topic,
    read: () => {
      held.reads += 1
      return Promise.resolve({ state: held.state, nextAt: null })
    },
  }
  return { held, feed }
}

/** What a watcher hears, one after the other. */
function ear() {
  const heard: string[] = []
  const waiting: ((json: string) => void)[] = []
  return {
    hear: (json: string) => {
      const next = waiting.shift()
      if (next === undefined) heard.push(json)
      else next(json)
    },
    next: async () => heard.shift() ?? new Promise<string>((resolve) => waiting.push(resolve)),
  }
}

describe('the hub', () => {
  it('receives what another instance on the same database broadcasts', async () => {
    const { held, feed } = feedOf('night:one', 1)
    const { hear, next } = ear()
    await watch(feed, hear)
    expect(await next()).toBe('1')
    held.state = 2
    const instance = new Client({ connectionString: databaseUrl() })
    await instance.connect()
    await instance.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, 'night:one'])
    await instance.end()
    expect(await next()).toBe('2')
  })

  it('gives a later watcher the state at once', async () => {
    const { feed } = feedOf('night:two', 'now')
    const first = ear()
    const second = ear()
    await watch(feed, first.hear)
    await first.next()
    await watch(feed, second.hear)
    expect(await second.next()).toBe('"now"')
  })

  it('sends nothing when the state did not change, and reads once for all watchers', async () => {
    const { held, feed } = feedOf('night:three', 'a')
    const ears = [ear(), ear(), ear()]
    for (const { hear } of ears) await watch(feed, hear)
    for (const { next } of ears) expect(await next()).toBe('"a"')
    held.state = 'b'
    held.reads = 0
    broadcastSoon('night:three')
    for (const { next } of ears) expect(await next()).toBe('"b"')
    expect(held.reads).toBe(1)
  })

  it('sends a storm of changes in a few notices', async () => {
    const { held, feed } = feedOf('night:four', 0)
    const { hear, next } = ear()
    await watch(feed, hear)
    await next()
    held.reads = 0
    for (let tap = 1; tap <= 1000; tap += 1) {
      held.state = tap
      broadcastSoon('night:four')
    }
    await flushBroadcasts()
    expect(await next()).toBe('1000')
    expect(held.reads).toBeLessThanOrEqual(3)
  })
})

describe('the stream', () => {
  it('begins with the full state each time it is opened, and ends when the server stops', async () => {
    const { feed } = feedOf('night:five', { phase: 'TALK' })
    let closed = 0
    const options = () => ({
      feeds: { night: feed },
      signal: new AbortController().signal,
      closed: () => {
        closed += 1
      },
    })
    for (const time of [1, 2]) {
      const reader = eventStream(options()).body?.getReader()
      let text = ''
      while (!text.includes('data:')) {
        text += new TextDecoder().decode((await reader?.read())?.value)
      }
      expect(text).toMatch(
        /^retry: 2000\n\nid: \d+\nevent: night\ndata: \{"at":\d+,"state":\{"phase":"TALK"\}\}\n\n$/u,
      )
      closeStreams()
      expect((await reader?.read())?.done).toBe(true)
      expect(closed).toBe(time)
    }
  })

  it('ends every stream when the server stops, and each one opened from then on', async () => {
    const { feed } = feedOf('night:seven', 1)
    const signal = new AbortController().signal
    const open = () => eventStream({ feeds: { night: feed }, signal, closed: () => undefined })
    const before = open()
    try {
      stopStreams()
      // Answers with its whole body, which would otherwise go on for minutes.
      expect(await before.text()).toMatch(/^retry: 2000\n\n/u)
      expect(await open().text()).toBe('retry: 2000\n\n')
    } finally {
      Object.assign(globalThis, { yehuaStopsStreams: false })
    }
  })

  it('gives its place back when the reader goes away', async () => {
    const { feed } = feedOf('night:six', 1)
    const leave = new AbortController()
    const closed = new Promise<void>((resolve) => {
      eventStream({ feeds: { night: feed }, signal: leave.signal, closed: resolve })
    })
    leave.abort()
    await closed
  })

  it('gives its place back when the reader was gone before it began', async () => {
    const { feed } = feedOf('night:eight', 1)
    const signal = AbortSignal.abort()
    const closed = new Promise<void>((resolve) => {
      eventStream({ feeds: { night: feed }, signal, closed: resolve })
    })
    await closed
  })

  it('is limited to so many per client', () => {
    const places = [1, 2, 3].map(() => acquireSlot('one client', 3))
    expect(places.every((place) => place !== null)).toBe(true)
    expect(acquireSlot('one client', 3)).toBeNull()
    places[0]?.leave()
    places[0]?.leave()
    expect(acquireSlot('one client', 3)).not.toBeNull()
    expect(acquireSlot('one client', 3)).toBeNull()
    expect(acquireSlot('another client', 3)).not.toBeNull()
  })

  it('gives the place of the oldest to a newer one, once the oldest is a minute old', () => {
    const [first, second] = [0, 1000].map((at) => acquireSlot('one phone', 2, at))
    expect(acquireSlot('one phone', 2, 59_999)).toBeNull()
    expect(first?.evicted.aborted).toBe(false)
    expect(acquireSlot('one phone', 2, 60_000)).not.toBeNull()
    expect([first?.evicted.aborted, second?.evicted.aborted]).toEqual([true, false])
    first?.leave()
    expect(acquireSlot('one phone', 2, 60_500)).toBeNull()
  })
})
