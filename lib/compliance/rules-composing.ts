import type { Locale } from '@/lib/i18n/locale'
import type { NicknameTemplate } from '@/lib/naming/types'
import { type Message, packMessages } from './rules-batching'
import { sparedFor, type Moment } from './rules-cases'
import { frameOf, lineOf, type WriteNames } from './rules-texts'
import type { NameCase, SparedMember } from './types'

/**
 * Which of the chosen members are reminded, in the order chosen, and which are not, with the reason. `here`
 * are the names of active members: the others are gone, and a member without a case is within the rule.
 * `composedHere`: the text itself is being sent, and must not keep its own members out.
 */
export function spareSome(
  chosen: readonly string[],
  cases: readonly NameCase[],
  here: ReadonlyMap<string, string>,
  moment: Moment,
  composedHere = false,
): { readonly reminded: NameCase[]; readonly spared: SparedMember[] } {
  const byId = new Map(cases.map((one) => [one.memberId, one]))
  const reminded: NameCase[] = []
  const spared: SparedMember[] = []
  for (const memberId of new Set(chosen)) {
    const found = byId.get(memberId)
    const displayName = found?.displayName ?? here.get(memberId) ?? ''
    if (found === undefined) {
      spared.push({ memberId, displayName, why: here.has(memberId) ? 'COMPLIANT' : 'GONE' })
      continue
    }
    const facts = composedHere ? { ...found, composed: false } : found
    const why = sparedFor(facts, moment)
    if (why === null) reminded.push(found)
    else spared.push({ memberId, displayName, why })
  }
  return { reminded, spared }
}

/** By home group; groups and members in the order given. */
export function groupCases(cases: readonly NameCase[]): Map<string, NameCase[]> {
  const groups = new Map<string, NameCase[]>()
  for (const one of cases) groups.set(one.groupId, [...(groups.get(one.groupId) ?? []), one])
  return groups
}

export function composeMessages(
  locale: Locale,
  template: NicknameTemplate,
  cases: readonly NameCase[],
  write: WriteNames,
): Message[] {
  const lines = cases.map((one) => lineOf(locale, one))
  return packMessages(lines, frameOf(locale, template, write))
}
