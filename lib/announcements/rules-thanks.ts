import { createTranslator } from 'use-intl/core'
import type { Thanked, Thanks } from '@/lib/activity/credit/types'
import { yearMonth } from '@/lib/i18n/dates'
import { LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import type { AnnouncementFacts } from './types'

/** What the thanks of a month say: who did what, as each wishes to be thanked. Pure. */
export function thanksFacts(
  locale: Locale,
  { month, evenings, deeds }: Thanks,
  link: string,
): AnnouncementFacts {
  const who = (thanked: Thanked) => inWords(locale, thanked)
  return {
    day: yearMonth(locale, month),
    topic: '',
    speaker: who(deeds.SPOKE),
    host: who(deeds.HOSTED),
    coordinator: who(deeds.COORDINATED),
    editor: who(deeds.EDITED),
    opens: '',
    closes: '',
    starts: '',
    questions: '',
    zone: '',
    minutes: null,
    count: evenings,
    reason: null,
    toDate: null,
    link,
  }
}

/** Null where no one did it, or who did wishes to be left out. */
function inWords(locale: Locale, { names, others }: Thanked): string | null {
  if (names.length === 0 && others === 0) return null
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'announcements' })
  const list = new Intl.ListFormat(LANGUAGE_TAG[locale]).format(names)
  return t('thanked', { names: list === '' ? 'none' : list, others })
}
