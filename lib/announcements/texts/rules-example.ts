import type { AnnouncementFacts } from '@/lib/announcements/types'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

/** Facts to show a text with where no talk is on tonight: an invented evening, all of it said. Pure. */
export function exampleFacts(locale: Locale, link: string): AnnouncementFacts {
  const { day, topic, speaker, host, coordinator, editor, reason, zone, toDate } =
    messagesOf(locale).announcements.example
  return {
    day,
    topic,
    speaker,
    host,
    coordinator,
    editor,
    reason,
    zone,
    toDate,
    opens: '19:15',
    closes: '19:30',
    starts: '19:30',
    questions: '20:15',
    minutes: 4,
    count: 63,
    link,
  }
}
