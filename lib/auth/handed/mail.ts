import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { HandedAccess } from './types'

type Words = {
  readonly to: string
  readonly name: string
  readonly community: string
  readonly address: string
}

/** Says that a new duty signed devices out, and how to come in again. Pure. */
export function accessEndedMail(
  locale: Locale,
  { to, name, community, address: link }: Words,
  access: HandedAccess,
): Omit<OutgoingMail, 'secret'> {
  const ended = words(locale)('ended', access).trim()
  return letter(locale, ACCESS_ENDED_MAIL, to, { name, community, ended, link })
}

export const ACCESS_ENDED_MAIL = mailForm({
  kind: 'access-ended',
  variables: ['name', 'community', 'ended', 'link'],
  required: ['ended', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = words(locale)
    return {
      subject: t('subject', facts),
      lines: [t('greeting', facts), t('what', facts), t('why'), t('again', facts)],
    }
  },
})

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.accessEnded' })
}
