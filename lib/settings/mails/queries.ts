import type { Viewer } from '@/lib/auth/types'
import { currentCommunity, currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { dayAndClock, dayAndWeekday, zoneName } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { MAIL_KINDS, type MailFacts, type MailKind } from '@/lib/mail/rules-kinds'
import { now } from '@/lib/shared/clock'
import { canWriteTexts } from '@/lib/texts/policy'
import { editableText } from '@/lib/texts/queries'
import { readBodies } from '@/lib/texts/store'
import type { EditableText } from '@/lib/texts/types'
import { startMail } from './rules-start'

/** The mails that the community wrote itself, by kind; null for who does not write them. */
export async function writtenMails(
  viewer: Viewer,
  locale: Locale,
): Promise<ReadonlyMap<string, string> | null> {
  return canWriteTexts(viewer) ? readBodies(readable(), locale, MAIL_KINDS) : null
}

/** One mail to be edited, with its versions; null for who does not write them. */
export async function mailToEdit(
  viewer: Viewer,
  which: { readonly kind: MailKind; readonly locale: Locale },
): Promise<EditableText | null> {
  return editableText(viewer, which, startMail(which.locale, which.kind))
}

/**
 * The facts to show a mail with: the reader's own name, the community's, its first group and tomorrow's date; what only
 * a real case has is an example. Nothing of any other person is among them.
 */
export async function factsToShow(
  viewer: Viewer,
  locale: Locale,
  origin: string,
): Promise<MailFacts> {
  const { name: community, timeZone } = await currentSettings()
  const groups = (await currentCommunity())?.groups ?? []
  const example = messagesOf(locale).settings.mails.example
  const tomorrow = now().add({ hours: 24 })
  const at = tomorrow.toZonedDateTimeISO(timeZone)
  const when = dayAndClock(locale, tomorrow, timeZone)
  return {
    ...example,
    community,
    name: viewer.kind === 'member' ? viewer.displayName : example.newcomer,
    group: groups[0]?.name ?? community,
    link: `${origin}/…`,
    minutes: '30',
    days: '7',
    until: `${when} (${zoneName(locale, timeZone)})`,
    day: dayAndWeekday(locale, at.toPlainDate()),
    from: dayAndClock(locale, now(), timeZone),
    when,
  }
}
