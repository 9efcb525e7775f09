import type { Temporal } from 'temporal-polyfill'
import { dayAndClock } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { insideTitle } from '@/lib/i18n/quotes'
import type { DeskTalk } from '@/lib/talks/view/types'
import { type PastedFacts, pastedForm } from '@/lib/texts/rules-pasted'

/** What a coordinator sends a speaker in the chat who has not said that they come, in the community's language. */
export const CONFIRM_TEXT = pastedForm({
  kind: 'CONFIRM',
  variables: ['name', 'day', 'topic'],
  required: ['day'],
  mayBeAbsent: [],
})

type Unconfirmed = {
  readonly name: string
  readonly topic: string
  readonly startsAt: Temporal.Instant
}

/** What the text says of a talk at the desk. */
export function unconfirmedOf({ talk: { topic, speaker }, startsAt }: DeskTalk): Unconfirmed {
  return { name: speaker?.kind === 'NAMED' ? speaker.name : '', topic, startsAt }
}

export function confirmFacts(
  locale: Locale,
  { name, topic, startsAt }: Unconfirmed,
  timeZone: string,
): PastedFacts<'name' | 'day' | 'topic'> {
  return {
    name,
    day: dayAndClock(locale, startsAt, timeZone),
    topic: insideTitle(locale, topic),
  }
}
