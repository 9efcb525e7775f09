import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import { type OutgoingMail, SECRET_MARK } from '@/lib/mail/types'
import { PROOF_MINUTES } from './rules'

type Words = { readonly to: string; readonly name: string; readonly community: string }
type Mail = Omit<OutgoingMail, 'secret'>

/** To the new address, with the link that proves it as the secret. Pure, like all below. */
export function proveMail(locale: Locale, { to, ...facts }: Words): Mail {
  const minutes = String(PROOF_MINUTES)
  return letter(locale, PROVE_MAIL, to, { ...facts, minutes, link: SECRET_MARK })
}

/** To an address that another member wanted, and that is a member's already. */
export function takenMail(locale: Locale, { to, ...facts }: Words): Mail {
  return letter(locale, ADDRESS_MAILS.taken, to, facts)
}

/** To the address that was the member's until now. */
export function changedMail(locale: Locale, { to, ...facts }: Words): Mail {
  return letter(locale, ADDRESS_MAILS.changed, to, facts)
}

/** To an address that a new duty took away, for it was added on a device which a link of another had signed in. */
export function endedMail(locale: Locale, { to, ...facts }: Words): Mail {
  return letter(locale, ADDRESS_MAILS.ended, to, facts)
}

export const PROVE_MAIL = mailForm({
  kind: 'address-prove',
  variables: ['name', 'community', 'minutes', 'link'],
  required: ['minutes', 'link'],
  mayBeAbsent: [],
  words(locale, facts) {
    const t = translator(locale)
    return {
      subject: t('prove.subject', facts),
      lines: [t('greeting', facts), t('prove.how', facts)],
      button: t('prove.button'),
      after: t('prove.ignore'),
    }
  },
})

export const ADDRESS_MAILS = {
  taken: plain('taken'),
  changed: plain('changed'),
  ended: plain('ended'),
}

function plain(kind: 'taken' | 'changed' | 'ended') {
  return mailForm({
    kind: `address-${kind}`,
    variables: ['name', 'community'],
    required: [],
    mayBeAbsent: [],
    words(locale, facts) {
      const t = translator(locale)
      return {
        subject: t(`${kind}.subject`, facts),
        lines: [t('greeting', facts), t(`${kind}.what`, facts), t(`${kind}.next`, facts)],
      }
    },
  })
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.address' })
}
