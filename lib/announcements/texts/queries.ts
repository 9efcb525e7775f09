import { announcementText } from '@/lib/announcements/templates'
import {
  ANNOUNCEMENTS,
  type AnnouncementFacts,
  type AnnouncementKind,
} from '@/lib/announcements/types'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { canWriteTexts } from '@/lib/texts/policy'
import { editableText } from '@/lib/texts/queries'
import { fillText } from '@/lib/texts/rules-template'
import { readBodies } from '@/lib/texts/store'
import type { EditableText } from '@/lib/texts/types'
import { startText } from './rules-start'
import { VARIABLES } from './rules-template'

/** Writes a text with its facts: the community's, where it has one, else the app's own. */
export type WriteText = (kind: AnnouncementKind, facts: AnnouncementFacts) => string

/** How the texts of a language are written now. Holds nothing of anybody: hosts and organisers paste them. */
export async function writtenIn(locale: Locale): Promise<WriteText> {
  const bodies = await readBodies(readable(), locale, ANNOUNCEMENTS)
  return (kind, facts) => {
    const body = bodies.get(kind)
    return body === undefined
      ? announcementText(locale, kind, facts)
      : fillText(VARIABLES[locale], body, facts)
  }
}

/** The texts that the community wrote itself, by kind; null for who does not write texts. */
export async function writtenTexts(
  viewer: Viewer,
  locale: Locale,
): Promise<ReadonlyMap<string, string> | null> {
  return canWriteTexts(viewer) ? readBodies(readable(), locale, ANNOUNCEMENTS) : null
}

/** One text to be edited, with its versions; null for who does not write texts. */
export async function textToEdit(
  viewer: Viewer,
  which: { readonly kind: AnnouncementKind; readonly locale: Locale },
): Promise<EditableText | null> {
  const start = { subject: '', body: startText(which.locale, which.kind) }
  return editableText(viewer, which, start)
}
