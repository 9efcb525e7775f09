import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import { PROOF_MINUTES } from './rules'

type Words = { readonly to: string; readonly name: string; readonly community: string }
type Mail = Omit<OutgoingMail, 'secret'>

/** To the new address, with the link that proves it as the secret. Pure, like all below. */
export function proveMail(locale: Locale, { to, name, community }: Words): Mail {
  const t = translator(locale)
  const facts = { name, community, minutes: PROOF_MINUTES }
  return letter(locale, {
    to,
    community,
    subject: t('prove.subject', facts),
    button: t('prove.button'),
    after: t('prove.ignore'),
    lines: [t('greeting', facts), t('prove.how', facts)],
  })
}

/** To an address that another member wanted, and that is a member's already. */
export function takenMail(locale: Locale, words: Words): Mail {
  return plain(locale, words, 'taken')
}

/** To the address that was the member's until now. */
export function changedMail(locale: Locale, words: Words): Mail {
  return plain(locale, words, 'changed')
}

/** To an address that a new duty took away, for it was added on a device which a link of another had signed in. */
export function endedMail(locale: Locale, words: Words): Mail {
  return plain(locale, words, 'ended')
}

function plain(
  locale: Locale,
  { to, name, community }: Words,
  kind: 'taken' | 'changed' | 'ended',
): Mail {
  const t = translator(locale)
  const facts = { name, community }
  return letter(locale, {
    to,
    community,
    subject: t(`${kind}.subject`, facts),
    lines: [t('greeting', facts), t(`${kind}.what`, facts), t(`${kind}.next`, facts)],
  })
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.address' })
}
