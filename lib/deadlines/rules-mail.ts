import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { DeadlineKind } from './types'

/** To who has the duty: what is late of which evening. Pure. */
export function lateMail(
  locale: Locale,
  {
    kind,
    day,
    to,
    ...facts
  }: {
    readonly to: string
    readonly community: string
    readonly group: string
    readonly kind: DeadlineKind
    readonly day: Temporal.PlainDate
    readonly link: string
  },
): OutgoingMail {
  const note = words(locale)(`late.${kind}`)
  return letter(locale, LATE_MAIL, to, { ...facts, note, day: dayAndWeekday(locale, day) })
}

export const LATE_MAIL = mailForm({
  kind: 'duty-late',
  variables: ['note', 'day', 'group', 'community', 'link'],
  required: ['note', 'day'],
  mayBeAbsent: [],
  words(locale, { note, day, group, community }) {
    const t = words(locale)
    return {
      subject: t('mail.subject', { note, day, community }),
      lines: [t('mail.text', { note, day, group }), t('mail.next')],
      button: t('mail.button'),
    }
  },
})

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'deadlines' })
}
