import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { HandedAccess } from './types'

type Words = {
  readonly to: string
  readonly name: string
  readonly community: string
  readonly address: string
}

/** Says that a new duty signed devices out, and how to come in again. Pure. */
export function accessEndedMail(
  locale: Locale,
  { to, name, community, address }: Words,
  ended: HandedAccess,
): Omit<OutgoingMail, 'secret'> {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'mail.accessEnded',
  })
  const facts = { name, community, address, ...ended }
  return letter(locale, {
    to,
    community,
    subject: t('subject', facts),
    lines: [t('greeting', facts), t('what', facts), t('why'), t('again', facts)],
  })
}
