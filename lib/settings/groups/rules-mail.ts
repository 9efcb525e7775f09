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
  readonly group: string
  readonly reason: string
  readonly link: string
}

/** To a member at home in a group that was closed: they can move or leave. Pure. */
export function groupClosedMail(locale: Locale, { to, ...facts }: Words): OutgoingMail {
  return letter(locale, GROUP_CLOSED_MAIL, to, facts)
}

export const GROUP_CLOSED_MAIL = mailForm({
  kind: 'group-closed',
  variables: ['name', 'community', 'group', 'reason', 'link'],
  required: ['group', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const messages = messagesOf(locale)
    const t = createTranslator({ locale, messages, namespace: 'mail.groupClosed' })
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('what', facts), facts.reason, t('next', facts)],
      button: t('button'),
    }
  },
})
