import { select } from 'd3-selection'
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom'
import { CLOSEST, FURTHEST, type Camera, type Point } from './camera'

export type Zoom = {
  /** Looks from there at once: nothing is animated, so nothing needs less motion. */
  readonly moveTo: (camera: Camera) => void
  /** Nearer or further by a factor, with the point of the frame staying where it is. */
  readonly zoomBy: (factor: number, at: Point) => void
  readonly detach: () => void
}

type Sight = {
  readonly onMove: (camera: Camera) => void
  readonly keepInSight: (camera: Camera) => Camera
}

/** Pixels a finger may slip on a tap, and pixels of the wheel for a factor of e. */
const SLIP = 6
const PIXELS = 180

/**
 * The mouse or one finger drags, two fingers zoom; the wheel pans, and zooms with Ctrl held, as a pinch
 * on a touchpad is reported. By d3-zoom, which keeps the camera with the element.
 */
export function attachZoom(element: HTMLCanvasElement, { onMove, keepInSight }: Sight): Zoom {
  const canvas = select<HTMLCanvasElement, unknown>(element)
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([FURTHEST, CLOSEST])
    .clickDistance(SLIP)
    .filter((event: Event) => (event instanceof WheelEvent ? zooms(event) : isMain(event)))
    .wheelDelta((event) => (-event.deltaY * pixelsOf(event)) / PIXELS / Math.LN2)
    .constrain((transform) => transformOf(keepInSight(transform)))
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      const { x, y, k } = transform
      onMove({ x, y, k })
    })
  // Before d3's own listener, which lets the page zoom where the drawing cannot any more.
  canvas.on(
    'wheel.pan',
    (event: WheelEvent) => {
      event.preventDefault()
      if (zooms(event)) return
      const by = -pixelsOf(event) / zoomTransform(element).k
      behaviour.translateBy(canvas, event.deltaX * by, event.deltaY * by)
    },
    { passive: false },
  )
  canvas.call(behaviour)
  // Two taps fold a branch here.
  canvas.on('dblclick.zoom', null)
  return {
    moveTo: (camera) => behaviour.transform(canvas, transformOf(camera)),
    zoomBy: (factor, { x, y }) => behaviour.scaleBy(canvas, factor, [x, y]),
    detach: () => canvas.on('.zoom', null).on('.pan', null),
  }
}

function zooms({ ctrlKey, metaKey }: WheelEvent): boolean {
  return ctrlKey || metaKey
}

/** A touch, or the main button of a mouse. */
function isMain(event: Event): boolean {
  return !(event instanceof MouseEvent) || event.button === 0
}

/** Pixels for one unit of the wheel, which some browsers count in lines. */
function pixelsOf({ deltaMode }: WheelEvent): number {
  return deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
}

function transformOf({ x, y, k }: Camera): ZoomTransform {
  return zoomIdentity.translate(x, y).scale(k)
}
