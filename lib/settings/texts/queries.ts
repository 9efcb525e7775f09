import type { Viewer } from '@/lib/auth/types'
import { claimsAddress } from '@/lib/claims/desk/queries'
import { readable } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { progressByGroup } from '@/lib/moving-in/queries'
import { factsToShow } from '@/lib/settings/mails/queries'
import { canWriteTexts } from '@/lib/texts/policy'
import { editableText } from '@/lib/texts/queries'
import type { PastedFacts, PastedKind, PastedVariable } from '@/lib/texts/rules-pasted'
import { readBodies } from '@/lib/texts/store'
import type { EditableText } from '@/lib/texts/types'
import { startOf, TEXT_KINDS, type TextKindName } from './rules-catalogue'

/** The texts that the community wrote itself, by kind; null for who does not write texts. */
export async function writtenTexts(
  viewer: Viewer,
  locale: Locale,
): Promise<ReadonlyMap<string, string> | null> {
  return canWriteTexts(viewer) ? readBodies(readable(), locale, TEXT_KINDS) : null
}

/** One text to be edited, with its versions; null for who does not write texts. */
export async function textToEdit(
  viewer: Viewer,
  which: { readonly kind: TextKindName; readonly locale: Locale },
): Promise<EditableText | null> {
  return editableText(viewer, which, { subject: '', body: startOf(which.locale, which.kind) })
}

/**
 * The facts to show a text with that is not of an evening: those of the community and of moving in as they are now, the
 * reader's own name; what only a real case has is an example. Nothing of any other person is among them.
 */
export async function pastedFactsToShow(
  viewer: Viewer,
  kind: PastedKind,
  locale: Locale,
  origin: string,
): Promise<{
  readonly facts: PastedFacts<PastedVariable>
  /** Whether all that the text says is so now: it names no person, and its address is open. */
  readonly isNow: boolean
}> {
  const [facts, link, progress] = await Promise.all([
    factsToShow(viewer, locale, origin),
    linkOf(viewer, kind, origin),
    progressByGroup(viewer),
  ])
  const example = messagesOf(locale).settings.texts.example
  const groups = [...(progress?.values() ?? [])]
  const { community, name, group, until, day, topic, nickname, format } = facts
  const shown = {
    ...example,
    community,
    name,
    group,
    until,
    day,
    topic,
    nickname,
    format,
    count: groups.reduce((sum, { members, inside }) => sum + members - inside, 0),
    seats: 2,
    commitment: 'c0ffee…',
    late: 4,
    caughtUp: 7,
    link: link ?? facts.link,
  }
  return { facts: shown, isNow: link !== null && kind !== 'STILL_HERE' }
}

/** Where the link of a text leads, if that can be known without a case. */
async function linkOf(viewer: Viewer, kind: PastedKind, origin: string): Promise<string | null> {
  if (kind === 'CLAIM' || kind === 'REMIND_CLAIM') return claimsAddress(viewer)
  if (kind === 'REMIND_SIGN_IN') return `${origin}/sign-in`
  return kind === 'STILL_HERE' ? `${origin}/me/review` : null
}
