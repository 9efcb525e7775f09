import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decide } from '@/lib/config/config'
import { execute } from '@/lib/db/migration-adapter'
import { migrate } from '@/lib/db/migrate'
import { withDatabaseName } from '@/lib/db/urls'
import { startEmbedded } from '@/lib/engine/embedded'
import { TEMPLATE } from './worker-database'

// Nothing here outlives the run, so nothing needs to reach the disk.
const HASTE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'shared_buffers=128MB',
  'max_connections=200',
]

/** One PostgreSQL for the whole run, with a migrated template that each worker copies. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'yehua-test-'))
  await chmod(dataDir, 0o711)
  const start = await startEmbedded({
    dataDir,
    purpose: 'test',
    note: () => undefined,
    settings: HASTE,
  })
  if (start.kind === 'busy') throw new Error(`${dataDir} is in use.`)
  const { engine } = start
  await execute(engine.url, `CREATE DATABASE ${TEMPLATE}`)
  await migrate(withDatabaseName(engine.url, TEMPLATE))
  // The workers inherit this environment.
  decide({ DATABASE_URL: engine.url, DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  return async () => {
    await engine.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
