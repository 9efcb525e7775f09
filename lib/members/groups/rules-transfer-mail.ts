import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type TransferAnswer = {
  readonly to: string
  readonly name: string
  readonly group: string
  readonly community: string
  readonly approve: boolean
  readonly answer: string | null
}

/** The mail to a member once a request to move was decided. Pure. */
export function transferMail(
  locale: Locale,
  { to, approve, ...facts }: TransferAnswer,
): OutgoingMail {
  return letter(locale, TRANSFER_MAILS[approve ? 'approved' : 'declined'], to, facts)
}

export const TRANSFER_MAILS = {
  approved: transferForm('approved'),
  declined: transferForm('declined'),
}

function transferForm(kind: 'approved' | 'declined') {
  return mailForm({
    kind: `transfer-${kind}`,
    variables: ['name', 'community', 'group', 'answer'],
    required: ['group'],
    mayBeAbsent: ['answer'],
    words(locale, { name, group, answer }) {
      const messages = messagesOf(locale)
      const t = createTranslator({ locale, messages, namespace: 'members.transfer.mail' })
      const said = answer === null ? [] : [t('answer', { answer })]
      return {
        subject: t(`${kind}Subject`, { group }),
        lines: [t('greeting', { name }), t(kind, { group }), ...said],
      }
    },
  })
}
