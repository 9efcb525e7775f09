import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { config } from '@/lib/config/config'
import { flushToDisk } from './fast-commits'

/** Does a piece of the demo's history once: what was done before a crash is not done again. */
export async function once(name: string, work: () => Promise<void>): Promise<void> {
  const marker = path.join(config().DATA_DIR, `seeded-${name}`)
  if (await exists(marker)) return
  await work()
  await flushToDisk()
  await mkdir(config().DATA_DIR, { recursive: true })
  await writeFile(marker, '')
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
