import { createTranslator } from 'use-intl/core'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { type MailKind, mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { ChangeKind } from './rules'
import type { ChangedTalk, OnPlan } from './types'

/** To speaker or host: what became of their talk, and the coordinator's reason. Pure. */
export function changeMail(
  locale: Locale,
  kind: ChangeKind,
  facts: {
    readonly to: string
    readonly community: string
    readonly timeZone: string
    readonly changed: ChangedTalk
  },
): OutgoingMail {
  const { to, community, timeZone, changed } = facts
  const { topic, groupName: group, reason, before, after } = changed
  return letter(locale, CHANGE_MAILS[kind], to, {
    topic,
    group,
    community,
    from: whenInWords(locale, before, timeZone),
    when: whenInWords(locale, after, timeZone),
    reason,
  })
}

/** When the talk is, as a mail says it. Pure. */
export function whenInWords(locale: Locale, { startsAt }: OnPlan, timeZone: string): string {
  if (startsAt === null) return words(locale)('noDate')
  const date = startsAt.toZonedDateTimeISO(timeZone).toPlainDate()
  return `${dayAndWeekday(locale, date)} ${clock(startsAt, timeZone)}`
}

export const CHANGE_MAILS = {
  MOVED: changeForm('MOVED', 'talk-moved', ['from', 'when', 'reason']),
  DATED: changeForm('DATED', 'talk-dated', ['when', 'reason']),
  RESTORED: changeForm('RESTORED', 'talk-restored', ['when']),
  CANCELLED: changeForm('CANCELLED', 'talk-cancelled', ['when', 'reason']),
  POSTPONED: changeForm('POSTPONED', 'talk-postponed', ['from', 'reason']),
}

/** `says`: of the times and the reason, what this mail says. */
function changeForm(
  change: ChangeKind,
  kind: MailKind,
  says: readonly ('from' | 'when' | 'reason')[],
) {
  return mailForm({
    kind,
    variables: ['topic', 'group', 'community', ...says],
    required: ['topic', says.includes('when') ? 'when' : 'from'],
    mayBeAbsent: ['reason'],
    words(locale, { topic, group, from, when: to, reason }) {
      const t = words(locale)
      const why = reason === null || !says.includes('reason') ? [] : [t('reason', { reason })]
      return {
        subject: t(`subject.${change}`, { topic }),
        lines: [t(change, { topic, group, from, to }), ...why, t('what')],
      }
    },
  })
}

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'desk.plan.changed' })
}
