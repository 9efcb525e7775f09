import type { Temporal } from 'temporal-polyfill'
import { rulesOver } from '@/lib/naming/rules/rules-versions'
import type { DatedVersion } from '@/lib/versioned/types'

type Rule = DatedVersion & { readonly id: string }
type Name = {
  readonly id: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | null
  readonly judged: readonly { readonly ruleId: string; readonly knowledge: number }[]
}

/**
 * Which verdicts to give and which to delete, so that a name has one by every rule that was in force while
 * it was held, given with this version of the knowledge, and none by another rule.
 */
export function judgingOf<R extends Rule, N extends Name>(
  rules: readonly R[],
  name: N,
  { knowledge, now }: { readonly knowledge: number; readonly now: Temporal.Instant },
): { readonly judge: readonly { name: N; rule: R }[]; readonly drop: readonly string[] } {
  const over = rulesOver(rules, name, now)
  const known = new Map(name.judged.map((one) => [one.ruleId, one.knowledge]))
  return {
    judge: over
      .filter((rule) => (known.get(rule.id) ?? -1) < knowledge)
      .map((rule) => ({ name, rule })),
    drop: name.judged
      .map(({ ruleId }) => ruleId)
      .filter((ruleId) => over.every((rule) => rule.id !== ruleId)),
  }
}
