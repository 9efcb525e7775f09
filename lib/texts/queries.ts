import type { Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { toInstant } from '@/lib/shared/clock'
import { canWriteTexts } from './policy'
import { type PastedFacts, type PastedForm, pastedText, type PastedVariable } from './rules-pasted'
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

/**
 * How a text to paste is written now, in the community's own words where it has some. Holds nothing of anybody: the
 * facts are the caller's. A command reads it in its transaction.
 */
export async function pastedIn<V extends PastedVariable, A extends V>(
  locale: Locale,
  form: PastedForm<V, A>,
  db: Tx = readable(),
): Promise<(facts: PastedFacts<V, A>) => string> {
  const newest = await store.newestVersion(db, { kind: form.kind, locale })
  return (facts) => pastedText(locale, form, newest?.body ?? null, facts)
}
