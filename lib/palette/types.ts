/** What a line of the palette is, in the order in which they stand. */
export const HIT_KINDS = ['page', 'action', 'person', 'talk', 'night'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** One line: plain JSON. Every address opens for who got it. */
export type Hit = {
  readonly kind: HitKind
  readonly title: string
  /** By which two of one title differ; empty where they do not need it. */
  readonly detail: string
  readonly href: string
}
