import type { Actor } from '@/lib/auth/types'
import type { Locale } from '@/lib/i18n/locale'
import { type MailKind, mailTextForm } from '@/lib/mail/rules-kinds'
import type { Outcome } from '@/lib/shared/outcome'
import { giveBackText, keepText, type TextKind } from '@/lib/texts/commands'
import { MAILS } from './rules-catalogue'
import { startMail } from './rules-start'
import type { ResetMailInput, SaveMailInput } from './schema'

/** Keeps a new version of a mail in the community's own words: those written from then on say it. Refusals: those of `keepText`. */
export async function saveMail(
  actor: Actor,
  { kind, locale, ...next }: SaveMailInput,
): Promise<Outcome<undefined>> {
  return keepText(actor, mail(kind, locale), next)
}

/** Goes back to the app's own mail. Refusals: NOT_ALLOWED, TEXT_IS_OWN. */
export async function resetMail(
  actor: Actor,
  { kind, locale }: ResetMailInput,
): Promise<Outcome<undefined>> {
  return giveBackText(actor, mail(kind, locale))
}

function mail(kind: MailKind, locale: Locale): TextKind {
  return {
    which: { kind, locale },
    start: startMail(locale, kind),
    form: mailTextForm(locale, MAILS[kind]),
    action: 'text.mail-changed',
  }
}
