import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Words = {
  readonly to: string
  readonly name: string
  readonly community: string
  /** Of the page that lists and removes passkeys. */
  readonly address: string
}

/** Says that a passkey was added, and where to remove it. Pure. */
export function passkeyAddedMail(
  locale: Locale,
  { to, name, community, address }: Words,
  device: string | null,
): Omit<OutgoingMail, 'secret'> {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'mail.passkeyAdded',
  })
  const facts = { name, community, address, device: device ?? 'none' }
  return letter(locale, {
    to,
    community,
    subject: t('subject', facts),
    lines: [t('greeting', facts), t('what', facts), t('notYou', facts)],
  })
}
