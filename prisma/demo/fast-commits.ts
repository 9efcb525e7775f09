import { chooseDatabase, databaseUrl } from '@/lib/db/address'
import { closeDatabase } from '@/lib/db/close'
import { pool } from '@/lib/db/pool'

/**
 * Does work none of whose commits waits for the disk: the demo is some thousand small ones, and waiting
 * took most of its time. A crash loses the last of them, in order, and never half of one.
 */
export async function withFastCommits<T>(work: () => Promise<T>): Promise<T> {
  const url = databaseUrl()
  await reconnect(withOption(url, '-c synchronous_commit=off'))
  try {
    return await work()
  } finally {
    await reconnect(url)
  }
}

/** Returns when everything committed so far is on the disk. */
export async function flushToDisk(): Promise<void> {
  // The last argument: flushed before it answers, and with it all that was written before.
  await pool().query(`SELECT pg_logical_emit_message(false, 'yehua', '', true)`)
}

async function reconnect(url: string): Promise<void> {
  await closeDatabase()
  chooseDatabase(url)
}

function withOption(url: string, option: string): string {
  const changed = new URL(url)
  changed.searchParams.set('options', option)
  return changed.toString()
}
