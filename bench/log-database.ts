import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decide } from '@/lib/config/config'
import { withDatabase } from '@/lib/engine/attach'

/** Runs the work with an embedded database of its own, with its ordinary settings, and drops it. */
export async function withOwnDatabase<T>(work: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yehua-bench-'))
  // PostgreSQL runs as another user when we are root, and must get in.
  await chmod(folder, 0o711)
  decide({ DATA_DIR: folder, DATABASE_URL: '', LOG_LEVEL: 'silent' })
  try {
    return await withDatabase(work, { note: console.error })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The value below which so large a part of the values lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0
}
