import { createTranslator } from 'use-intl/core'
import { PERSONAL_LINK_DAYS } from '@/lib/auth/links/rules'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Words = { readonly to: string; readonly name: string; readonly community: string }

/** The mail that lets a member in for the first time. The link stands in it as the secret. Pure. */
export function invitationMail(
  locale: Locale,
  { to, name, community }: Words,
): Omit<OutgoingMail, 'secret'> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.invitation' })
  const facts = { name, community, days: PERSONAL_LINK_DAYS }
  return letter(locale, {
    to,
    community,
    subject: t('subject', facts),
    button: t('button'),
    after: t('ignore'),
    lines: [t('greeting', facts), t('what', facts), t('how', facts)],
  })
}
