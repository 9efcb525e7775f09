import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** What this site keeps on the device beside cookies: read and written by pages and by the service worker alike. */
type Kept = DBSchema & {
  state: { key: string; value: string | number }
}

let opened: Promise<IDBPDatabase<Kept>> | null = null

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('yehua', 1, {
    upgrade: (db) => {
      db.createObjectStore('state')
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
