import { createTranslator } from 'use-intl/core'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
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
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'desk.plan.changed',
  })
  const when = ({ startsAt }: OnPlan) => {
    if (startsAt === null) return t('noDate')
    const date = startsAt.toZonedDateTimeISO(timeZone).toPlainDate()
    return `${dayAndWeekday(locale, date)} ${clock(startsAt, timeZone)}`
  }
  return letter(locale, {
    to,
    subject: t(`subject.${kind}`, { topic }),
    lines: [
      t(kind, { topic, group, from: when(before), to: when(after) }),
      ...(reason === null || kind === 'RESTORED' ? [] : [t('reason', { reason })]),
      t('what'),
    ],
    community,
  })
}
