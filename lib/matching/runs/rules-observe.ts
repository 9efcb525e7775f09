/** A mentioned nickname with the times between which it was seen. */
export type Observed = { readonly text: string; readonly firstAt: Date; readonly lastAt: Date }

type Held = { readonly text: string; readonly source: string; readonly from: Date }
type Named = { readonly text: string; readonly from: Date; readonly to: Date | null }

/**
 * Which dates a member's mentioned nicknames give them. The last one seen is held still, unless the
 * member or a list says better; the others were held while they were seen.
 */
export function namesToObserve(observed: readonly Observed[], held: Held | null): Named[] {
  const inOrder = observed.toSorted((a, b) => a.lastAt.getTime() - b.lastAt.getTime())
  const last = inOrder.at(-1)
  const isNews =
    held === null ||
    (held.source === 'mention' &&
      last !== undefined &&
      last.firstAt.getTime() > held.from.getTime())
  return inOrder.map((one) => ({
    text: one.text,
    from: one.firstAt,
    to: one === last && isNews ? null : one.lastAt,
  }))
}
