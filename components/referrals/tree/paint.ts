import { ACROSS, DOWN } from './layout'
import { paintNames } from './paint-names'
import { shapeOf } from './mark'
import type { Scene } from './scene'

/** Draws what is in sight. Each kind of mark is one path, so that thousands are a handful of strokes. */
export function paint(ctx: CanvasRenderingContext2D, scene: Scene): void {
  const { frame, colours } = scene
  ctx.fillStyle = colours.raised
  ctx.fillRect(0, 0, frame.width, frame.height)
  paintLines(ctx, scene)
  const seen = paintMarks(ctx, scene)
  paintNames(ctx, scene, seen)
}

function paintLines(ctx: CanvasRenderingContext2D, scene: Scene): void {
  const { family, layout, camera, frame, colours, line } = scene
  const { x, y, k } = camera
  const plain = new Path2D()
  const marked = new Path2D()
  // From afar a bend is less than a pixel; upright and level lines are quicker to fill than any other.
  const bent = k > 0.35
  ctx.fillStyle = colours.line
  for (const place of layout.drawn) {
    const parent = family.people[place]?.parent ?? -1
    if (parent < 0) continue
    const fromX = (layout.x[parent] ?? NaN) * k + x
    const toX = (layout.x[place] ?? 0) * k + x
    const fromY = (layout.y[parent] ?? 0) * k + y
    const toY = (layout.y[place] ?? 0) * k + y
    if (Number.isNaN(fromX) || toX < 0 || fromX > frame.width) continue
    if (Math.max(fromY, toY) < 0 || Math.min(fromY, toY) > frame.height) continue
    const path = line.has(place) && line.has(parent) ? marked : plain
    if (bent) {
      path.moveTo(fromX, fromY)
      const start = toX - ACROSS * k * 0.22
      path.bezierCurveTo(start, fromY, fromX + ACROSS * k * 0.78, toY, toX, toY)
    } else if (path === marked) {
      path.moveTo(fromX, fromY)
      path.lineTo(toX, toY)
    } else {
      ctx.fillRect(Math.round((fromX + toX) / 2), Math.round(toY), Math.ceil((toX - fromX) / 2), 1)
    }
  }
  if (bent) {
    ctx.lineWidth = 1
    ctx.strokeStyle = colours.edge
    ctx.stroke(plain)
  } else paintSpines(ctx, scene)
  ctx.lineWidth = 2.5
  ctx.strokeStyle = colours.lamp
  ctx.stroke(marked)
}

/** From afar: from everybody a level line, and an upright one along all whom they brought. */
function paintSpines(ctx: CanvasRenderingContext2D, scene: Scene): void {
  const { family, layout, camera, frame } = scene
  const { x, y, k } = camera
  for (const place of layout.drawn) {
    let [top, bottom] = [Infinity, -Infinity]
    for (const child of family.children[place] ?? []) {
      const at = layout.y[child] ?? NaN
      if (at < top) top = at
      if (at > bottom) bottom = at
    }
    const fromX = (layout.x[place] ?? 0) * k + x
    if (bottom < top || fromX > frame.width || fromX + ACROSS * k < 0) continue
    const middle = Math.round(fromX + (ACROSS * k) / 2)
    ctx.fillRect(Math.round(fromX), Math.round((layout.y[place] ?? 0) * k + y), middle - fromX, 1)
    ctx.fillRect(middle, Math.round(top * k + y), 1, Math.max(1, (bottom - top) * k))
  }
}

/** Answers who is in sight, as a test by place. */
function paintMarks(ctx: CanvasRenderingContext2D, scene: Scene): Uint8Array {
  const { family, layout, camera, frame, colours, who, hits } = scene
  const { x, y, k } = camera
  const seen = new Uint8Array(family.people.length)
  const r = Math.max(1.2, Math.min(5, 5 * Math.sqrt(k)))
  const small = r < 2.2
  const discs = new Path2D()
  const rings = new Path2D()
  const crosses = new Path2D()
  const bars = new Path2D()
  const diamonds = new Path2D()
  const found = new Path2D()
  const lamps = new Path2D()
  for (const place of layout.drawn) {
    const px = (layout.x[place] ?? 0) * k + x
    const py = (layout.y[place] ?? 0) * k + y
    const person = family.people[place]
    if (person === undefined) continue
    if (px < -ACROSS * k || px > frame.width + 9 || py < -DOWN || py > frame.height + DOWN) continue
    seen[place] = 1
    const shape = shapeOf(person)
    if (small && person.spoke) dot(lamps, px, py, r, true)
    else if (shape === 'disc') dot(discs, px, py, r, small)
    else if (shape === 'ring') dot(rings, px, py, r * 0.85, small)
    else if (shape === 'bar') {
      bars.moveTo(px - r, py)
      bars.lineTo(px + r, py)
    } else {
      crosses.moveTo(px - r * 0.8, py - r * 0.8)
      crosses.lineTo(px + r * 0.8, py + r * 0.8)
      crosses.moveTo(px + r * 0.8, py - r * 0.8)
      crosses.lineTo(px - r * 0.8, py + r * 0.8)
    }
    if (person.spoke && !small) {
      const d = r * 1.9
      diamonds.moveTo(px, py - d)
      diamonds.lineTo(px + d, py)
      diamonds.lineTo(px, py + d)
      diamonds.lineTo(px - d, py)
      diamonds.closePath()
    }
    if (hits.has(place) || place === who) {
      const far = Math.max(7, r * 2.4) + (place === who ? 3 : 0)
      found.moveTo(px + far, py)
      found.arc(px, py, far, 0, 2 * Math.PI)
    }
  }
  ctx.lineWidth = small ? 0.9 : 1.5
  ctx.strokeStyle = colours.ink3
  if (small) {
    ctx.fillStyle = colours.ink3
    ctx.fill(rings)
  } else {
    ctx.fillStyle = colours.raised
    ctx.fill(rings)
    ctx.stroke(rings)
  }
  ctx.stroke(bars)
  ctx.fillStyle = colours.jade
  ctx.fill(discs)
  ctx.fillStyle = colours.lamp
  ctx.fill(lamps)
  ctx.strokeStyle = colours.cinnabar
  ctx.stroke(crosses)
  ctx.strokeStyle = colours.lamp
  ctx.stroke(diamonds)
  ctx.lineWidth = 2.5
  ctx.stroke(found)
  return seen
}

function dot(path: Path2D, x: number, y: number, r: number, small: boolean): void {
  if (small) {
    // Whole pixels: thousands of them are filled without smoothing any edge.
    path.rect(Math.round(x - r), Math.round(y - r), Math.ceil(2 * r), Math.ceil(2 * r))
    return
  }
  path.moveTo(x + r, y)
  path.arc(x, y, r, 0, 2 * Math.PI)
}
