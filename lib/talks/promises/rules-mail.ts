import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import { timeText } from './rules-text'
import type { PromisedTalk } from './types'

/** Listed in one mail; the rest is counted. */
const LISTED = 20

/** To who plans: what members said they would speak about, and is due. Pure. */
export function duePromisesMail(
  locale: Locale,
  facts: {
    readonly to: string
    readonly community: string
    readonly link: string
    readonly promises: readonly PromisedTalk[]
  },
): OutgoingMail {
  const { to, community, link, promises } = facts
  const t = translator(locale)
  const lines = promises.slice(0, LISTED).map((promise) => {
    const { topic, displayName: name } = promise
    return t('line', { topic, name, time: timeText(locale, promise) })
  })
  const number = t('number', { count: promises.length })
  const list = lines.join('\n')
  return letter(locale, DUE_PROMISES_MAIL, to, { community, number, list, link })
}

export const DUE_PROMISES_MAIL = mailForm({
  kind: 'promises-due',
  variables: ['community', 'number', 'list', 'link'],
  required: ['list', 'link'],
  mayBeAbsent: [],
  words(locale, { number, list, community }) {
    const t = translator(locale)
    return {
      subject: t('subject', { number, community }),
      lines: [t('due', { number }), list],
      button: t('look'),
    }
  },
})

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'promises.mail' })
}
