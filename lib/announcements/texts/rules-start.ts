import type { AnnouncementKind } from '@/lib/announcements/types'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { namedText } from '@/lib/texts/rules-template'
import { VARIABLES } from './rules-form'

/** The app's own text as one that can be edited. Pure. */
export function startText(locale: Locale, kind: AnnouncementKind): string {
  return namedText(VARIABLES[locale], messagesOf(locale).announcements.start[kind])
}
