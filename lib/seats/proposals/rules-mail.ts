import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { linkButton, mailPage, paragraph } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Facts = {
  readonly to: string
  /** The person it greets. */
  readonly name: string
  readonly community: string
  /** How many newly proposed, by the group's name. */
  readonly opened: ReadonlyMap<string, number>
  readonly address: string
}

/** The mail to organisers when seats wait to be given. No applicant is named in it. Pure. */
export function seatsLetter(
  locale: Locale,
  { to, name, community, opened, address }: Facts,
): OutgoingMail {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'seats.mail',
  })
  const count = [...opened.values()].reduce((sum, one) => sum + one, 0)
  const groups = [...opened].map(([group, one]) => t('group', { group, count: one }))
  const subject = t('subject', { community, count })
  const lines = [t('greeting', { name }), t('text'), ...groups, t('after')]
  const parts = [...lines.map(paragraph), linkButton(t('button'), address)]
  return {
    to,
    subject,
    text: `${[...lines, address].join('\n\n')}\n`,
    html: mailPage(locale, subject, parts),
  }
}
