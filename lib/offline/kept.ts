import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** What this site keeps on the device beside cookies: read and written by pages and by the service worker alike. */
type Kept = DBSchema & {
  state: { key: string; value: string | number }
  taps: { key: string; value: KeptTap }
  nights: { key: string; value: KnownNight }
}

/** A tap that waits to be sent. Times are epoch milliseconds by the device's clock. */
export type KeptTap = {
  /** Made here, so that the server counts it once however often it comes. */
  readonly id: string
  readonly nightId: string
  /** Whose tap it is: it is sent for no other member. */
  readonly memberId: string
  readonly tappedAt: number
} & Clock

/** By how much the device's clock is wrong, and how that is known. */
export type Clock = {
  /** The server's clock less the device's; null when it was never measured. */
  readonly clockError: number | null
  /** From a live event, from when the page was loaded, or from an earlier page. */
  readonly measured: 'LIVE' | 'LOAD' | 'EARLIER' | null
}

/** An evening that was looked at with network: enough to tap without. Times are the server's. */
export type KnownNight = {
  readonly nightId: string
  readonly memberId: string
  readonly topic: string
  readonly opensAt: number
  readonly endsAt: number
  readonly clockError: number | null
}

let opened: Promise<IDBPDatabase<Kept>> | null = null

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('yehua', 2, {
    upgrade: (db, before) => {
      if (before < 1) db.createObjectStore('state')
      if (before < 2) {
        db.createObjectStore('taps', { keyPath: 'id' })
        db.createObjectStore('nights', { keyPath: 'nightId' })
      }
    },
    // A newer version waits in another tab: give way, and open anew when asked next.
    blocking: (_now, _next, event) => {
      opened = null
      ;(event.target as IDBDatabase).close()
    },
    terminated: () => {
      opened = null
    },
  })
  return opened
}

/** Who was signed in when a page last opened here; empty for a visitor, undefined before the first page. */
export async function lastViewer(): Promise<string | undefined> {
  return (await (await database()).get('state', 'viewer')) as string | undefined
}

export async function rememberViewer(id: string): Promise<void> {
  await (await database()).put('state', id, 'viewer')
}

/** When the copies were last asked for again, in epoch milliseconds by this device. */
export async function lastRefresh(): Promise<number> {
  return Number((await (await database()).get('state', 'refreshed')) ?? 0)
}

export async function rememberRefresh(at: number): Promise<void> {
  await (await database()).put('state', at, 'refreshed')
}

export async function keepTap(tap: KeptTap): Promise<void> {
  await (await database()).put('taps', tap)
}

export async function dropTap(id: string): Promise<void> {
  await (await database()).delete('taps', id)
}

/** The member's taps that wait, those of other members left alone. */
export async function tapsOf(memberId: string): Promise<KeptTap[]> {
  const all = await (await database()).getAll('taps')
  return all.filter((tap) => tap.memberId === memberId)
}

/** Only the evenings of today and later stay. */
export async function rememberNight(night: KnownNight): Promise<void> {
  const db = await database()
  for (const { nightId, endsAt } of await db.getAll('nights'))
    if (endsAt < Date.now() - DAY) await db.delete('nights', nightId)
  await db.put('nights', night)
}

export async function knownNights(memberId: string): Promise<KnownNight[]> {
  const all = await (await database()).getAll('nights')
  return all.filter((night) => night.memberId === memberId)
}

const DAY = 86_400_000
