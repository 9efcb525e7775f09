import type { Outcome } from '@/lib/shared/outcome'

/** The value; a refusal here is a fault of the demo, unless it is one of `known`. */
export function expectOk<T>(outcome: Outcome<T>, ...known: readonly string[]): T | null {
  if (outcome.ok) return outcome.value
  if (known.includes(outcome.refusal.code)) return null
  throw new Error(`The demo community could not be made: ${JSON.stringify(outcome.refusal)}`)
}
