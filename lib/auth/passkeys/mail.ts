import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
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
  { to, name, community, address: link }: Words,
  known: string | null,
): Omit<OutgoingMail, 'secret'> {
  const device = known ?? words(locale)('device')
  return letter(locale, PASSKEY_ADDED_MAIL, to, { name, community, device, link })
}

export const PASSKEY_ADDED_MAIL = mailForm({
  kind: 'passkey-added',
  variables: ['name', 'community', 'device', 'link'],
  required: ['link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('what', facts), t('notYou', facts)],
    }
  },
})

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.passkeyAdded' })
}
