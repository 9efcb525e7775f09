import { canWriteTexts } from '@/lib/announcements/policy'
import { announcementText } from '@/lib/announcements/templates'
import type { AnnouncementFacts, AnnouncementKind } from '@/lib/announcements/types'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { toInstant } from '@/lib/shared/clock'
import { startText } from './rules-start'
import { fillText } from './rules-template'
import * as store from './store'
import type { TextVersion } from './types'

/** Writes a text with its facts: the community's, where it has one, else the app's own. */
export type WriteText = (kind: AnnouncementKind, facts: AnnouncementFacts) => string

/** How the texts of a language are written now. Holds nothing of anybody: hosts and organisers paste them. */
export async function writtenIn(locale: Locale): Promise<WriteText> {
  const bodies = await store.readBodies(readable(), locale)
  return (kind, facts) => {
    const body = bodies.get(kind)
    return body === undefined
      ? announcementText(locale, kind, facts)
      : fillText(locale, body, facts)
  }
}

/** The texts that the community wrote itself, by kind; null for who does not write texts. */
export async function writtenTexts(
  viewer: Viewer,
  locale: Locale,
): Promise<ReadonlyMap<string, string> | null> {
  return canWriteTexts(viewer) ? store.readBodies(readable(), locale) : null
}

/** One text to be edited, with its versions; null for who does not write texts. */
export async function textToEdit(
  viewer: Viewer,
  which: store.Which,
): Promise<{
  readonly body: string
  /** Whether the app's own text holds. */
  readonly isOwn: boolean
  readonly versions: readonly TextVersion[]
} | null> {
  if (!canWriteTexts(viewer)) return null
  const rows = await store.listVersions(readable(), which)
  const body = rows[0]?.body ?? null
  return {
    body: body ?? startText(which.locale, which.kind),
    isOwn: body === null,
    versions: rows.map(({ version, body: text, createdAt, createdBy }) => ({
      version,
      body: text,
      at: toInstant(createdAt),
      by: createdBy?.displayName ?? null,
    })),
  }
}
