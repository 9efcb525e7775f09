import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailPage, paragraph } from '@/lib/mail/rules-letter'

type TransferAnswer = {
  readonly name: string
  readonly group: string
  readonly approve: boolean
  readonly answer: string | null
}

/** The mail to a member once a request to move was decided. */
export function transferMail(
  { name, group, approve, answer }: TransferAnswer,
  locale: Locale,
): { subject: string; text: string; html: string } {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'members.transfer.mail',
  })
  const word = approve ? 'approved' : 'declined'
  const subject = t(`${word}Subject`, { group })
  const said = answer === null ? [] : [t('answer', { answer })]
  const lines = [t('greeting', { name }), t(word, { group }), ...said]
  return {
    subject,
    text: `${lines.join('\n\n')}\n`,
    html: mailPage(locale, subject, lines.map(paragraph)),
  }
}
