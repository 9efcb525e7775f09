import { rm } from 'node:fs/promises'
import { findPlace } from '@/lib/engine/place'
import { findPostmaster } from '@/lib/engine/postmaster'
import { StartRefused } from '@/lib/shared/start-refused'

/** Removes the demo's data, its database included. Refuses while it runs. */
export async function startAfresh(dataDir: string): Promise<void> {
  const { cluster } = await findPlace(dataDir)
  if ((await findPostmaster(cluster)) !== null) {
    throw new StartRefused('The demo is running. Stop it with Ctrl-C, then start it afresh.')
  }
  await rm(cluster, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}
