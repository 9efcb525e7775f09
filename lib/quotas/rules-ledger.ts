import type { QuotaKind, QuotaLine } from './types'

type Step = Pick<QuotaLine, 'id' | 'amount' | 'at'>

/**
 * The lines in the order they happened, each with the balance after it. Of one instant what adds comes
 * before what takes, so that no line shows a balance that never was.
 */
export function withBalances<S extends Step>(
  steps: readonly S[],
): (S & { readonly balance: number })[] {
  const inOrder = steps.toSorted(
    (a, b) =>
      a.at.epochMilliseconds - b.at.epochMilliseconds ||
      b.amount - a.amount ||
      (a.id < b.id ? -1 : 1),
  )
  let balance = 0
  return inOrder.map((step) => ({ ...step, balance: (balance += step.amount) }))
}

export type Tally = {
  readonly given: number
  readonly held: number
  readonly used: number
  readonly balance: number
}

/**
 * What lines add up to, in the words of the screens: given − held − used = balance. A hold that was
 * used up stays taken; one that ended otherwise is back.
 */
export function tally(lines: readonly Pick<QuotaLine, 'kind' | 'amount'>[]): Tally {
  const count = (kinds: readonly QuotaKind[]) =>
    lines.filter(({ kind }) => kinds.includes(kind)).length
  const sum = (kinds: readonly QuotaKind[]) =>
    lines.reduce((total, { kind, amount }) => total + (kinds.includes(kind) ? amount : 0), 0)
  const used = count(['CONSUME'])
  const held = count(['HOLD']) - count(['RELEASE', 'EXPIRE']) - used
  const given = sum(['GRANT', 'ADJUST'])
  return { given, held, used, balance: given - held - used }
}
