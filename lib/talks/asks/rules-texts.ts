import { dayAndClock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { insideTitle } from '@/lib/i18n/quotes'
import { type PastedFacts, pastedForm } from '@/lib/texts/rules-pasted'
import type { AskView } from './types'

/** What is sent to the member in the chat, in the community's language: it is read there, not by who copies it. */
export const ASK_TEXT = pastedForm({
  kind: 'ASK',
  variables: ['name', 'day', 'topic', 'until', 'link'],
  required: ['day', 'until', 'link'],
  mayBeAbsent: ['topic'],
})

type Asked = Pick<AskView, 'name' | 'dates' | 'topic' | 'dueAt'>

export function askFacts(
  locale: Locale,
  { name, dates, topic, dueAt }: Asked,
  { timeZone, link }: { readonly timeZone: string; readonly link: string },
): PastedFacts<'name' | 'day' | 'topic' | 'until' | 'link', 'topic'> {
  const days = dates.map((date) => dayAndWeekday(locale, date))
  return {
    name,
    day: days.length === 0 ? messagesOf(locale).asks.any : days.join(' / '),
    topic: topic === '' ? null : insideTitle(locale, topic),
    until: dayAndClock(locale, dueAt, timeZone),
    link,
  }
}
