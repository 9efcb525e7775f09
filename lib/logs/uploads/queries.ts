import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canImportLog } from '@/lib/logs/policy'
import { findUpload, listUploads } from './store'
import type { UploadView } from './types'

/** One upload; null when there is none, or the viewer may not import. */
export async function uploadForDesk(viewer: Viewer, id: string): Promise<UploadView | null> {
  return canImportLog(viewer) ? findUpload(readable(), id) : null
}

/** The newest uploads, those on their way among them. */
export async function recentUploads(viewer: Viewer, take = 10): Promise<UploadView[]> {
  return canImportLog(viewer) ? listUploads(readable(), take) : []
}
