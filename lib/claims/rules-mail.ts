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
  readonly address: string
}

/** Says to a member that a browser claimed their nickname: it may sign in now, or organisers decide. Pure. */
export function claimMail(
  locale: Locale,
  kind: keyof typeof CLAIM_MAILS,
  { to, address: link, ...facts }: Words,
): Omit<OutgoingMail, 'secret'> {
  return letter(locale, CLAIM_MAILS[kind], to, { ...facts, link })
}

export const CLAIM_MAILS = { approved: claimForm('approved'), asked: claimForm('asked') }

function claimForm(kind: 'approved' | 'asked') {
  return mailForm({
    kind: `claim-${kind}`,
    variables: ['name', 'community', 'link'],
    required: ['link'],
    mayBeAbsent: [],
    words(locale, facts) {
      const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.claim' })
      return {
        subject: t(`${kind}.subject`, facts),
        lines: [t('greeting', facts), t(`${kind}.what`, facts), t('notYou', facts)],
      }
    },
  })
}
