import type { Actor } from '@/lib/auth/types'
import type { Locale } from '@/lib/i18n/locale'
import type { Outcome } from '@/lib/shared/outcome'
import { giveBackText, keepText, type TextKind } from '@/lib/texts/commands'
import { formOf, startOf, type TextKindName } from './rules-catalogue'
import type { ResetTextInput, SaveTextInput } from './schema'

/** Keeps a new version of a text to paste. Refusals: those of `keepText`. */
export async function saveText(
  actor: Actor,
  { kind, locale, body, basedOn }: SaveTextInput,
): Promise<Outcome<undefined>> {
  return keepText(actor, pasted(kind, locale), { subject: '', body, basedOn })
}

/** Goes back to the app's own text. Refusals: NOT_ALLOWED, TEXT_IS_OWN. */
export async function resetText(
  actor: Actor,
  { kind, locale }: ResetTextInput,
): Promise<Outcome<undefined>> {
  return giveBackText(actor, pasted(kind, locale))
}

function pasted(kind: TextKindName, locale: Locale): TextKind {
  return {
    which: { kind, locale },
    start: { subject: '', body: startOf(locale, kind) },
    form: formOf(locale, kind),
    action: 'text.changed',
  }
}
