import { listen } from '@/lib/db/listen'
import { log } from '@/lib/log/log'
import { LIVE_CHANNEL } from './broadcast'

/** How one state is read, for all viewers who may see the same of it. */
export type Feed = {
  /** Same key, same state: read once for all who watch it. */
  readonly key: string
  /** Reread when this topic is broadcast. */
  readonly topic: string
  /** Plain JSON, or null when there is nothing (any more) to be seen. */
  readonly read: () => Promise<FeedState | null>
}

type FeedState = {
  readonly state: unknown
  /** Epoch milliseconds at which the clock alone changes the state; null when it never does. */
  readonly nextAt: number | null
}

/** Everything is read again so often, in milliseconds, with or without a notice of a change. */
export const HEARTBEAT = 20_000

type Watcher = (json: string) => void
type Entry = {
  readonly feed: Feed
  readonly watchers: Set<Watcher>
  json: string | null
  reading: boolean
  again: boolean
  alarm: NodeJS.Timeout | null
}
type Hub = {
  entries: Map<string, Entry>
  listening: Promise<() => void> | null
  beat: NodeJS.Timeout | null
}

const globals = globalThis as { yehuaHub?: Hub }

/**
 * Calls the watcher with the state as JSON: soon, and after each change, until the answered function
 * is called.
 */
export async function watch(feed: Feed, watcher: Watcher): Promise<() => void> {
  const hub = (globals.yehuaHub ??= { entries: new Map(), listening: null, beat: null })
  const entry = hub.entries.get(feed.key) ?? newEntry(feed)
  hub.entries.set(feed.key, entry)
  entry.watchers.add(watcher)
  // Listen before reading: what changes in between is then heard.
  await start(hub)
  if (entry.json !== null) watcher(entry.json)
  void refresh(entry)
  return () => {
    entry.watchers.delete(watcher)
    if (entry.watchers.size > 0) return
    if (entry.alarm !== null) clearTimeout(entry.alarm)
    hub.entries.delete(feed.key)
  }
}

function newEntry(feed: Feed): Entry {
  return { feed, watchers: new Set(), json: null, reading: false, again: false, alarm: null }
}

/** Resolves for every watcher when notices are heard: also for one that comes while the first waits. */
async function start(hub: Hub): Promise<void> {
  hub.listening ??= begin(hub)
  await hub.listening
}

function begin(hub: Hub): Promise<() => void> {
  const refreshAll = () => {
    for (const entry of hub.entries.values()) void refresh(entry)
  }
  hub.beat = setInterval(refreshAll, HEARTBEAT)
  hub.beat.unref()
  return listen(LIVE_CHANNEL, {
    heard: (topic) => {
      for (const entry of hub.entries.values()) if (entry.feed.topic === topic) void refresh(entry)
    },
    reconnected: refreshAll,
  })
}

/** Forgets everything; for a process that ends and for tests. */
export function stopHub(): void {
  const hub = globals.yehuaHub
  delete globals.yehuaHub
  if (hub === undefined) return
  void hub.listening?.then((stop) => stop())
  if (hub.beat !== null) clearInterval(hub.beat)
  for (const { alarm } of hub.entries.values()) if (alarm !== null) clearTimeout(alarm)
}

/** One read at a time; a change broadcast meanwhile is read after it. */
async function refresh(entry: Entry): Promise<void> {
  if (entry.reading) {
    entry.again = true
    return
  }
  entry.reading = true
  try {
    do {
      entry.again = false
      publish(entry, await entry.feed.read())
    } while (wasAskedAgain(entry) && entry.watchers.size > 0)
  } catch (error) {
    log.warn({ err: error }, 'a live state could not be read; the heartbeat tries again')
  } finally {
    entry.reading = false
  }
}

/** A function, for `again` changes while the read is awaited. */
function wasAskedAgain(entry: Entry): boolean {
  return entry.again
}

function publish(entry: Entry, read: FeedState | null): void {
  setAlarm(entry, read?.nextAt ?? null)
  const json = JSON.stringify(read?.state ?? null)
  if (json === entry.json) return
  entry.json = json
  for (const watcher of entry.watchers) watcher(json)
}

/** Rereads when the clock is due. A longer wait than a heartbeat is left to the heartbeats. */
function setAlarm(entry: Entry, nextAt: number | null): void {
  if (entry.alarm !== null) clearTimeout(entry.alarm)
  entry.alarm = null
  if (nextAt === null || entry.watchers.size === 0) return
  const wait = nextAt - Date.now()
  if (wait < 0 || wait > 2 * HEARTBEAT) return
  entry.alarm = setTimeout(() => void refresh(entry), wait + 5)
  entry.alarm.unref()
}
