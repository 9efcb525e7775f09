import { announcementText } from '@/lib/announcements/templates'
import {
  ANNOUNCEMENTS,
  type AnnouncementFacts,
  type AnnouncementKind,
} from '@/lib/announcements/types'
import { readable } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { fillText } from '@/lib/texts/rules-template'
import { readBodies } from '@/lib/texts/store'
import { VARIABLES } from './rules-form'

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
