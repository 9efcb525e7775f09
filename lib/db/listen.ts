import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { log } from '@/lib/log/log'
import { databaseUrl } from './address'
import type { Tx } from './transaction'

export type Listener = {
  /** Called with the payload of each notice on the channel. */
  readonly heard: (payload: string) => void
  /** Called after the connection was lost and made again: something may have been missed. */
  readonly reconnected?: () => void
}

type Ear = {
  client: Client | null
  channels: Map<string, Set<Listener>>
  /** The first attempt to connect, kept until a connection stands; null with one. */
  opening: Promise<void> | null
}

const LONGEST_WAIT = 10_000

// One connection per process, also across Next's reloading of changed modules.
const globals = globalThis as { yehuaEar?: Ear }

/**
 * Hears a channel (lower case and underscores) until the answered function is called. Resolves when
 * the database listens, or at once when it cannot be reached now: it is tried again until it can.
 */
export async function listen(channel: string, listener: Listener): Promise<() => void> {
  const ear = (globals.yehuaEar ??= { client: null, channels: new Map(), opening: null })
  const listeners = ear.channels.get(channel) ?? new Set()
  listeners.add(listener)
  ear.channels.set(channel, listeners)
  if (ear.client !== null) await ear.client.query(`LISTEN ${channel}`).catch(() => undefined)
  else await open(ear)
  return () => {
    listeners.delete(listener)
  }
}

/** Notifies every listener, in every process, when the transaction commits. At most 8000 bytes. */
export async function notify(tx: Tx, channel: string, payload: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`
}

/** Closes the connection and forgets all listeners; for a process that ends. */
export async function stopListening(): Promise<void> {
  const ear = globals.yehuaEar
  delete globals.yehuaEar
  if (ear === undefined) return
  ear.channels.clear()
  await ear.client?.end().catch(() => undefined)
}

/** Connects, and goes on trying in the background when the first attempt fails. */
async function open(ear: Ear): Promise<void> {
  ear.opening ??= attempt(ear)
  await ear.opening
}

async function attempt(ear: Ear): Promise<void> {
  if (await connect(ear)) ear.opening = null
  else void retry(ear)
}

async function retry(ear: Ear): Promise<void> {
  for (let pause = 100; globals.yehuaEar === ear; pause = Math.min(pause * 2, LONGEST_WAIT)) {
    await wait(pause, undefined, { ref: false })
    if (await connect(ear)) {
      ear.opening = null
      for (const listener of [...ear.channels.values()].flatMap((set) => [...set])) {
        listener.reconnected?.()
      }
      return
    }
  }
}

async function connect(ear: Ear): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl(), keepAlive: true })
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (const channel of ear.channels.keys()) await client.query(`LISTEN ${channel}`)
  } catch {
    await client.end().catch(() => undefined)
    return false
  }
  client.on('notification', ({ channel, payload }) => {
    for (const listener of ear.channels.get(channel) ?? []) listener.heard(payload ?? '')
  })
  client.once('end', () => {
    ear.client = null
    if (globals.yehuaEar !== ear) return
    log.warn('the connection that hears notices was lost; connecting again')
    ear.opening = Promise.resolve()
    void retry(ear)
  })
  ear.client = client
  return true
}
