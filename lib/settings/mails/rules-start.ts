import type { Locale } from '@/lib/i18n/locale'
import { MAIL_VARIABLES, type MailFacts, type MailKind } from '@/lib/mail/rules-kinds'
import { editableWords } from '@/lib/mail/rules-letter'
import type { Written } from '@/lib/texts/types'
import { MAILS } from './rules-catalogue'

/**
 * The app's own mail as a text that can be edited: its own words, made of the names of its facts. What the app's own
 * says changes here with it, and no text can name a fact that the app's own does not say. Pure.
 */
export function startMail(locale: Locale, kind: MailKind): Written {
  const { variables, words } = MAILS[kind]
  const named = Object.fromEntries(
    variables.map((variable) => [variable, `{${MAIL_VARIABLES[locale][variable]}}`]),
  )
  const said = words(locale, named as MailFacts)
  return { subject: said.subject, body: editableWords(said, named['link'] ?? null) }
}
