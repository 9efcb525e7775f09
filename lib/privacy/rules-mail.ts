import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Asked = {
  readonly to: string
  readonly community: string
  readonly requests: readonly { readonly name: string; readonly text: string }[]
}

/** To an organiser: what members ask to be corrected about them, all in one. Pure. */
export function correctionsMail(locale: Locale, { to, community, requests }: Asked): OutgoingMail {
  const t = words(locale)
  const [first] = requests
  const count = requests.length
  const number = count === 1 ? t('one', { name: first?.name ?? '' }) : t('many', { count })
  const asked = requests.flatMap(({ name, text }) => [t('intro', { name }), text])
  return letter(locale, CORRECTIONS_MAIL, to, { community, number, list: asked.join('\n\n') })
}

export const CORRECTIONS_MAIL = mailForm({
  kind: 'corrections',
  variables: ['community', 'number', 'list'],
  required: ['list'],
  mayBeAbsent: [],
  words(locale, { list, ...facts }) {
    const t = words(locale)
    return { subject: t('subject', facts), lines: [...list.split('\n\n'), t('what')] }
  },
})

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'privacy.mail' })
}
