import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { insideTitle } from '@/lib/i18n/quotes'
import type { AnnouncementFacts, AnnouncementKind } from './types'

/**
 * The text to paste, in the community's language, not the host's own. Plain text: a chat group
 * shows no markup.
 */
export function announcementText(
  locale: Locale,
  kind: AnnouncementKind,
  facts: AnnouncementFacts,
): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'announcements' })
  const sayable = Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, fact ?? 'none']),
  )
  if (QUOTING.has(kind)) sayable['topic'] = insideTitle(locale, facts.topic)
  return t(`text.${kind}`, sayable as TemplateValues).trim()
}

/** The texts that hold the topic within a sentence; in the others it stands alone in the first line. */
const QUOTING: ReadonlySet<AnnouncementKind> = new Set(['CANCELLED', 'MOVED'])

/** What the templates name: an absent fact is said as `none`, for `{host, select, none {…} other {…}}`. */
type TemplateValues = { readonly [Key in keyof AnnouncementFacts]: string } & {
  readonly count: number
}
