import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { canWriteTexts } from './policy'
import * as store from './store'
import type { EditableText, Which, Written } from './types'

/** One text to be edited, with its versions; null for who does not write texts. `start` is the app's own. */
export async function editableText(
  viewer: Viewer,
  which: Which,
  start: Written,
): Promise<EditableText | null> {
  if (!canWriteTexts(viewer)) return null
  const rows = await store.listVersions(readable(), which)
  const [newest] = rows
  const { subject = '', body = null } = newest ?? {}
  return {
    ...(body === null ? start : { subject, body }),
    isOwn: body === null,
    versions: rows.map(({ createdAt, createdBy, ...version }) => ({
      ...version,
      at: toInstant(createdAt),
      by: createdBy === null || createdBy.status === 'ERASED' ? null : createdBy.displayName,
    })),
  }
}
