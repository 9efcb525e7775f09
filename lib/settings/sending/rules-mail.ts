import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

/** A mail by which an organiser sees that mail arrives. Pure. */
export function testMail(
  locale: Locale,
  { to, community }: { readonly to: string; readonly community: string },
): OutgoingMail {
  const namespace = 'mail.test'
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace })
  return letter(locale, {
    to,
    subject: t('subject', { community }),
    lines: [t('what', { community }), t('look')],
    community,
  })
}
