import type { AnnouncementKind } from '@/lib/announcements/types'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { BRACES, type Variable, VARIABLES } from './rules-template'

/**
 * The app's own text as one that can be edited: what `lib/i18n/messages` calls by keys is called by the names of the
 * language. Pure.
 */
export function startText(locale: Locale, kind: AnnouncementKind): string {
  return messagesOf(locale).announcements.start[kind].replaceAll(BRACES, (whole, key: string) => {
    const name = VARIABLES[locale][key as Variable] as string | undefined
    return name === undefined ? whole : `{${name}}`
  })
}
