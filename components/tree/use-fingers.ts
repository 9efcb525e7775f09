import { useCallback, useRef } from 'react'
import type { Point } from './camera'

type Moves = {
  readonly onPan: (by: Point) => void
  readonly onZoom: (at: Point, factor: number) => void
  readonly onTap: (at: Point, twice: boolean) => void
}

/** Pixels a finger may slip, and milliseconds in which two taps are one gesture. */
const SLIP = 6
const TWICE = 320

/**
 * One finger or the mouse drags, two fingers zoom, a tap is a tap, two are a double tap; the wheel
 * pans, and zooms with Ctrl held, as a pinch on a touchpad is reported. Gives what to put on the element.
 */
export function useFingers(moves: Moves) {
  const down = useRef(new Map<number, Point>())
  const slipped = useRef(0)
  const tapped = useRef({ at: -Infinity, x: 0, y: 0 })
  const wheel = useCallback((element: HTMLElement | null, { onPan, onZoom }: Moves) => {
    if (element === null) return
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      const { offsetX: x, offsetY: y } = event
      if (event.ctrlKey || event.metaKey) {
        onZoom({ x, y }, Math.exp((-event.deltaY * lines) / 180))
      } else onPan({ x: -event.deltaX * lines, y: -event.deltaY * lines })
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [])

  const at = (event: React.PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const onPointerDown = (event: React.PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    if (down.current.size === 0) slipped.current = 0
    down.current.set(event.pointerId, at(event))
    if (down.current.size > 1) slipped.current = Infinity
  }
  const onPointerMove = (event: React.PointerEvent) => {
    const before = down.current.get(event.pointerId)
    if (before === undefined) return
    const now = at(event)
    const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1]
    down.current.set(event.pointerId, now)
    slipped.current += Math.hypot(now.x - before.x, now.y - before.y)
    if (other === undefined) {
      if (slipped.current > SLIP) moves.onPan({ x: now.x - before.x, y: now.y - before.y })
      return
    }
    const spread = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y)
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
    moves.onZoom(middle, spread(now) / Math.max(1, spread(before)))
    moves.onPan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 })
  }
  const onPointerUp = (event: React.PointerEvent) => {
    if (!down.current.delete(event.pointerId) || slipped.current > SLIP) return
    const point = at(event)
    const last = tapped.current
    const near = Math.hypot(point.x - last.x, point.y - last.y) < 24
    const twice = event.timeStamp - last.at < TWICE && near
    tapped.current = { at: twice ? -Infinity : event.timeStamp, ...point }
    moves.onTap(point, twice)
  }
  const onPointerCancel = (event: React.PointerEvent) => {
    down.current.delete(event.pointerId)
  }
  return { wheel, fingers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}
