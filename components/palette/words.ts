import type { HitKind } from '@/lib/palette/types'

/** The words of the palette, sent with the page that may open it. */
export type PaletteWords = {
  readonly title: string
  readonly hint: string
  readonly close: string
  readonly keys: string
  readonly failed: string
  readonly kinds: Readonly<Record<HitKind, string>>
}
