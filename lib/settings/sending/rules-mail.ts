import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

/** A mail by which an organiser sees that mail arrives. Pure. */
export function testMail(
  locale: Locale,
  { to, community }: { readonly to: string; readonly community: string },
): OutgoingMail {
  return letter(locale, TEST_MAIL, to, { community })
}

export const TEST_MAIL = mailForm({
  kind: 'test',
  variables: ['community'],
  required: [],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.test' })
    return { subject: t('subject', facts), lines: [t('what', facts), t('look')] }
  },
})
