import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailPage, paragraph } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Asked = {
  readonly to: string
  readonly name: string
  readonly community: string
  readonly text: string
}

/** To an organiser: a member asks for something about them to be corrected. Pure. */
export function correctionMail(locale: Locale, { to, name, community, text }: Asked): OutgoingMail {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'privacy.mail' })
  const lines = [t('intro', { name }), text, t('what'), community]
  return {
    to,
    subject: t('subject', { name, community }),
    text: `${lines.join('\n\n')}\n`,
    html: mailPage(locale, community, lines.map(paragraph)),
  }
}
