import { useRef, type MouseEvent } from 'react'
import type { Point } from './camera'

/** Milliseconds and pixels within which two taps are one gesture. */
const TWICE = 320
const NEAR = 24

/**
 * A tap is a tap, two are a double tap, by mouse and by finger: not every browser counts the clicks of a
 * finger. A drag ends without a click. Gives the listener for the element.
 */
export function useTaps(onTap: (at: Point, twice: boolean) => void) {
  const last = useRef({ at: -Infinity, x: 0, y: 0 })
  return ({ nativeEvent, timeStamp }: MouseEvent) => {
    const { offsetX: x, offsetY: y } = nativeEvent
    const near = Math.hypot(x - last.current.x, y - last.current.y) < NEAR
    const twice = timeStamp - last.current.at < TWICE && near
    last.current = { at: twice ? -Infinity : timeStamp, x, y }
    onTap({ x, y }, twice)
  }
}
