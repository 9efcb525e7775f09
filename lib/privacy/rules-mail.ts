import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailPage, paragraph } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Asked = {
  readonly to: string
  readonly community: string
  readonly requests: readonly { readonly name: string; readonly text: string }[]
}

/** To an organiser: what members ask to be corrected about them, all in one. Pure. */
export function correctionsMail(locale: Locale, { to, community, requests }: Asked): OutgoingMail {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'privacy.mail' })
  const [first] = requests
  const count = requests.length
  const name = first?.name ?? ''
  const subject = count === 1 ? t('subject', { name, community }) : t('many', { count, community })
  const asked = requests.flatMap((one) => [t('intro', { name: one.name }), one.text])
  const lines = [...asked, t('what'), community]
  return {
    to,
    subject,
    text: `${lines.join('\n\n')}\n`,
    html: mailPage(locale, community, lines.map(paragraph)),
  }
}
