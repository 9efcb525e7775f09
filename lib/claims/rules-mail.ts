import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Words = {
  readonly to: string
  readonly name: string
  readonly community: string
  readonly address: string
}

/** Says to a member that a browser claimed their nickname: it may sign in now, or organisers decide. Pure. */
export function claimMail(
  locale: Locale,
  kind: 'approved' | 'asked',
  { to, name, community, address }: Words,
): Omit<OutgoingMail, 'secret'> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.claim' })
  const facts = { name, community, address }
  return letter(locale, {
    to,
    community,
    subject: t(`${kind}.subject`, facts),
    lines: [t('greeting', facts), t(`${kind}.what`, facts), t('notYou', facts)],
  })
}
