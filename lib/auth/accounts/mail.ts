import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Words = {
  readonly to: string
  readonly name: string
  readonly community: string
  /** Of the page that lists and removes accounts. */
  readonly address: string
}

/** Says that an account of the provider was linked, and where to remove it. Pure. */
export function accountLinkedMail(
  locale: Locale,
  { to, name, community, address }: Words,
  provider: string,
): Omit<OutgoingMail, 'secret'> {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'mail.accountLinked',
  })
  const facts = { name, community, address, provider }
  return letter(locale, {
    to,
    community,
    subject: t('subject', facts),
    lines: [t('greeting', facts), t('what', facts), t('notYou', facts)],
  })
}
