import type { VerdictName } from '@/lib/naming/types'

/** What a rule that is not in force yet would change for one nickname. */
export type Effect = 'NEWLY_IN_BREACH' | 'NEWLY_FREE' | 'OTHERWISE' | 'SAME'

/** A nickname is in breach unless it is compliant. `before` is null while no rule judges the name. */
export function effectOf(before: VerdictName | null, after: VerdictName): Effect {
  if (before === after) return 'SAME'
  if (before === null || before === 'compliant') {
    return after === 'compliant' ? 'SAME' : 'NEWLY_IN_BREACH'
  }
  return after === 'compliant' ? 'NEWLY_FREE' : 'OTHERWISE'
}

export function countEffects(
  changes: readonly { readonly effect: Effect }[],
): Readonly<Record<Effect, number>> {
  const counts = { NEWLY_IN_BREACH: 0, NEWLY_FREE: 0, OTHERWISE: 0, SAME: 0 }
  for (const { effect } of changes) counts[effect] += 1
  return counts
}
