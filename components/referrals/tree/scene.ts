import type { Family } from '@/lib/referrals/tree/types'
import type { Camera, Size } from './camera'
import type { Layout } from './layout'

/** The tokens a drawing uses, as the theme has them now. */
export function coloursOf(element: HTMLElement) {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    raised: token('raised'),
    line: token('line'),
    edge: token('edge'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    lamp: token('lamp'),
    lampSoft: token('lamp-soft'),
    jade: token('jade'),
    cinnabar: token('cinnabar'),
  }
}
export type Colours = Readonly<ReturnType<typeof coloursOf>>

export type Scene = {
  readonly family: Family
  readonly layout: Layout
  readonly camera: Camera
  readonly frame: Size
  readonly colours: Colours
  readonly font: string
  /** Everybody drawn, those with the largest branches first: they get their names first. */
  readonly bySize: readonly number[]
  /** -1 for none. */
  readonly who: number
  /** Who stands above them, themselves included. */
  readonly line: ReadonlySet<number>
  readonly hits: ReadonlySet<number>
  readonly folded: ReadonlySet<number>
  readonly nameless: string
}
