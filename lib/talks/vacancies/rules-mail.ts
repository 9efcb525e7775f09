import { createTranslator } from 'use-intl/core'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { GoneDuty } from './types'

/** To who plans: which planned evenings lost their speaker or host. An erased member is not named. Pure. */
export function vacancyMail(
  locale: Locale,
  facts: {
    readonly to: string
    readonly community: string
    readonly timeZone: string
    readonly duties: readonly GoneDuty[]
  },
): OutgoingMail {
  const { to, community, timeZone, duties } = facts
  const t = words(locale)
  const said = duties.map(({ duty, topic, groupName: group, date, startsAt, name }) => {
    const when =
      date === null || startsAt === null
        ? t('noDate')
        : `${dayAndWeekday(locale, date)} ${clock(startsAt, timeZone)}`
    const what = { topic, group, when }
    return name === null ? t(`${duty}_ERASED`, what) : t(duty, { ...what, name })
  })
  const number = t('number', { count: duties.length })
  return letter(locale, VACANCY_MAIL, to, { community, number, list: said.join('\n\n') })
}

export const VACANCY_MAIL = mailForm({
  kind: 'talks-vacated',
  variables: ['community', 'number', 'list'],
  required: ['list'],
  mayBeAbsent: [],
  words(locale, { list, ...facts }) {
    const t = words(locale)
    return { subject: t('subject', facts), lines: [...list.split('\n\n'), t('what')] }
  },
})

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'desk.plan.vacated' })
}
