import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
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
  { to, name, community, opened, address: link }: Facts,
): OutgoingMail {
  const t = words(locale)
  const number = t('number', { count: [...opened.values()].reduce((sum, one) => sum + one, 0) })
  const groups = [...opened].map(([group, count]) => t('group', { group, count }))
  return letter(locale, SEATS_MAIL, to, {
    name,
    community,
    number,
    list: groups.join('\n\n'),
    link,
  })
}

export const SEATS_MAIL = mailForm({
  kind: 'seats-open',
  variables: ['name', 'community', 'number', 'list', 'link'],
  required: ['list', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('text'), ...facts.list.split('\n\n'), t('after')],
      button: t('button'),
    }
  },
})

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'seats.mail' })
}
