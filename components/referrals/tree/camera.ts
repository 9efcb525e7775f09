/** Where a drawing is looked at from: a point of the drawing is shown at `k * point + (x, y)` pixels. */
export type Camera = { readonly x: number; readonly y: number; readonly k: number }
export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }

export const CLOSEST = 2.5
export const FURTHEST = 0.02
/** Pixels around the whole drawing, and how much of it always stays in sight. */
const MARGIN = 32

/** Everything in sight, no larger than it is; a drawing too large for that from its upper left corner. */
export function fit(drawing: Size, frame: Size): Camera {
  const across = (frame.width - 2 * MARGIN) / Math.max(1, drawing.width)
  const down = (frame.height - 2 * MARGIN) / Math.max(1, drawing.height)
  const k = Math.min(1, Math.max(FURTHEST, Math.min(across, down)))
  const centred = (all: number, shown: number) => Math.max(MARGIN, (shown - all * k) / 2)
  return { k, x: centred(drawing.width, frame.width), y: centred(drawing.height, frame.height) }
}

/** The nearest camera from which some of the drawing is in sight. */
export function keepInSight({ x, y, k }: Camera, drawing: Size, frame: Size): Camera {
  const held = (value: number, all: number, shown: number) =>
    Math.min(shown - MARGIN, Math.max(MARGIN - all * k, value))
  return { k, x: held(x, drawing.width, frame.width), y: held(y, drawing.height, frame.height) }
}

/** Looks at a point from near enough to read. */
export function lookAt(camera: Camera, point: Point, frame: Size): Camera {
  const k = Math.max(camera.k, 0.9)
  return { k, x: frame.width / 2 - point.x * k, y: frame.height / 2 - point.y * k }
}

/** The point of the drawing that is shown there. */
export function pointAt({ x, y, k }: Camera, shown: Point): Point {
  return { x: (shown.x - x) / k, y: (shown.y - y) / k }
}
