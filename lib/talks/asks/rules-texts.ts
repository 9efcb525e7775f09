import { createTranslator } from 'use-intl/core'
import { dayAndClock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { insideTitle } from '@/lib/i18n/quotes'
import type { AskView } from './types'

type Asked = Pick<AskView, 'name' | 'dates' | 'topic' | 'dueAt'>

/** What is sent to the member in the chat, in the community's language: it is read there, not by who copies it. */
export function askText(
  locale: Locale,
  { name, dates, topic: about, dueAt }: Asked,
  { timeZone, link }: { readonly timeZone: string; readonly link: string },
): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'asks' })
  const day =
    dates.length === 0 ? t('any') : dates.map((date) => dayAndWeekday(locale, date)).join(' / ')
  const topic = about === '' ? '' : t('desk.pasteTopic', { topic: insideTitle(locale, about) })
  const until = dayAndClock(locale, dueAt, timeZone)
  return t('desk.paste', { name, day, topic, until, link })
}
