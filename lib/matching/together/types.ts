/** A match that may be accepted together with others. */
export type ExactMatch = {
  readonly id: string
  readonly member: string
  readonly other: string
  /** Two members become one; otherwise a label or nickname becomes the member's. */
  readonly merges: boolean
}
