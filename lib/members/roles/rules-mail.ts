import { createTranslator } from 'use-intl/core'
import type { Temporal } from 'temporal-polyfill'
import type { Role } from '@/lib/auth/types'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'

type Words = {
  readonly to: string
  /** Whose role it is. */
  readonly member: string
  readonly community: string
  readonly role: Role
  readonly lastDay: Temporal.PlainDate
  readonly link: string
}

/** Says that a role ends soon, to its holder or to an owner. Pure. */
export function roleEndsMail(
  locale: Locale,
  reader: keyof typeof ROLE_ENDS_MAILS,
  { to, role, lastDay, ...facts }: Words,
): OutgoingMail {
  return letter(locale, ROLE_ENDS_MAILS[reader], to, {
    ...facts,
    role: messagesOf(locale).members.desk.roles[role],
    day: dayAndWeekday(locale, lastDay),
  })
}

export const ROLE_ENDS_MAILS = {
  holder: roleEndsForm('role-ends', 'holder'),
  owner: roleEndsForm('role-ends-owners', 'owner'),
}

function roleEndsForm(kind: 'role-ends' | 'role-ends-owners', reader: 'holder' | 'owner') {
  return mailForm({
    kind,
    variables: ['member', 'community', 'role', 'day', 'link'],
    required: ['role', 'day'],
    mayBeAbsent: [],
    words(locale, facts) {
      const messages = messagesOf(locale)
      const t = createTranslator({ locale, messages, namespace: 'mail.roleEnds' })
      return {
        subject: t(`${reader}.subject`, facts),
        lines: [t(`${reader}.what`, facts), t(`${reader}.next`, facts)],
        button: t(`${reader}.button`),
      }
    },
  })
}
