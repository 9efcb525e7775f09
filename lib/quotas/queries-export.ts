import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canManageQuotas } from './policy'
import { findAllEntries } from './store-export'
import type { ExportedEntry } from './types-export'

/** The whole ledger, for organisers; null for everybody else. */
export async function allEntries(viewer: Viewer): Promise<ExportedEntry[] | null> {
  return canManageQuotas(viewer) ? findAllEntries(readable()) : null
}
