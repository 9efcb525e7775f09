import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

/** What a welcome may say: nothing that was not meant for the group. Null where there is nothing to say. */
export type WelcomeFacts = {
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  /** Who brought them, as they want to be named. */
  readonly referrer: string | null
  readonly group: string
}

/** Introduces a new member: plain text to paste, a missing fact leaves no gap. */
export function welcomeText(locale: Locale, facts: WelcomeFacts): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'announcements' })
  const { name, group, company, position, referrer } = facts
  return t('welcome', {
    name,
    group,
    company: company ?? 'none',
    position: position ?? 'none',
    referrer: referrer ?? 'none',
  }).trim()
}
