import type { Locale } from '@/lib/i18n/locale'
import type { Template } from '@/lib/naming/types'
import { type Message, packMessages } from './rules-batching'
import { sparedFor, type Moment } from './rules-cases'
import { frameOf, lineOf } from './rules-texts'
import type { NameCase, SparedMember } from './types'

/**
 * Who of the chosen is reminded, in the order they were chosen, and who is not and why. `here` are the
 * names of members who are here: the others are gone, and whoever has no case is within the rule.
 * `composedHere`: the text itself is being sent, so that it does not keep its own people out.
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

/** By home group, groups and people in the order they came. */
export function groupCases(cases: readonly NameCase[]): Map<string, NameCase[]> {
  const groups = new Map<string, NameCase[]>()
  for (const one of cases) groups.set(one.groupId, [...(groups.get(one.groupId) ?? []), one])
  return groups
}

export function composeMessages(
  locale: Locale,
  template: Template,
  cases: readonly NameCase[],
): Message[] {
  const lines = cases.map((one) => lineOf(locale, one))
  return packMessages(lines, frameOf(locale, template))
}
