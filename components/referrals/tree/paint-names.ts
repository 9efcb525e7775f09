import { ACROSS, DOWN } from './layout'
import type { Scene } from './scene'

/** Names are as large from near as from afar; what changes is how many there are. */
const LETTERS = 13
const MAX_NAMES = 260
/** Where a name has been written, in cells of this size, so that none runs into another. */
const CELL = { width: 24, height: 15 } as const

/**
 * Writes the names for which there is room: first who is looked at and who was found, then those
 * with the largest branches. From near that is everybody.
 */
export function paintNames(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  seen: Readonly<Uint8Array>,
): void {
  const { family, layout, camera, frame, colours, bySize, who, hits, line } = scene
  ctx.font = `${LETTERS}px ${scene.font}`
  ctx.textBaseline = 'middle'
  const taken = new Set<number>()
  const columns = Math.ceil(frame.width / CELL.width) + 2
  const everybody = camera.k * DOWN >= CELL.height
  const room = ACROSS * Math.max(camera.k, 0.62) - 26
  let written = 0

  const write = (place: number, certain: boolean) => {
    if (seen[place] !== 1 || written >= MAX_NAMES) return
    const px = (layout.x[place] ?? 0) * camera.k + camera.x + 11
    const py = (layout.y[place] ?? 0) * camera.k + camera.y
    const text = textOf(ctx, scene, place, room)
    const { width } = ctx.measureText(text)
    const cells = cellsOf(px, py, width, columns, everybody)
    if (!certain && cells.some((cell) => taken.has(cell))) return
    for (const cell of cells) taken.add(cell)
    written += 1
    const nameless = family.people[place]?.name === null
    // A plate below the letters, so that no line runs through them.
    ctx.fillStyle = certain ? colours.lampSoft : colours.raised
    ctx.fillRect(px - 3, py - 8, width + 6, 16)
    const bold = line.has(place) || certain
    ctx.fillStyle = nameless ? colours.ink3 : bold ? colours.ink : colours.ink2
    ctx.fillText(text, px, py)
  }

  if (who >= 0) write(who, true)
  for (const place of hits) if (place !== who) write(place, true)
  for (const place of bySize) {
    if (written >= MAX_NAMES) return
    if (place !== who && !hits.has(place)) write(place, false)
  }
}

/** The name, cut to the room there is, and how many are folded away below it. */
function textOf(ctx: CanvasRenderingContext2D, scene: Scene, place: number, room: number): string {
  const { family, folded, nameless } = scene
  const name = family.people[place]?.name ?? nameless
  const below = (family.totals[place]?.people ?? 1) - 1
  const more = folded.has(place) && below > 0 ? ` +${below}` : ''
  return cut(ctx, name, room - (more === '' ? 0 : ctx.measureText(more).width)) + more
}

const widths = new Map<string, string>()

function cut(ctx: CanvasRenderingContext2D, name: string, room: number): string {
  const key = `${Math.round(room / 8)} ${name}`
  const known = widths.get(key)
  if (known !== undefined) return known
  let text = name
  if (ctx.measureText(text).width > room) {
    const letters = Array.from(name)
    while (letters.length > 1 && ctx.measureText(`${letters.join('')}…`).width > room) letters.pop()
    text = `${letters.join('')}…`
  }
  // Room changes with every step of a zoom: what was cut is kept for a while, not for ever.
  if (widths.size > 20_000) widths.clear()
  widths.set(key, text)
  return text
}

function cellsOf(
  x: number,
  y: number,
  width: number,
  columns: number,
  everybody: boolean,
): readonly number[] {
  // Lines are further apart than letters are high: nothing can run into anything.
  if (everybody) return []
  const row = Math.floor(y / CELL.height)
  const cells: number[] = []
  for (let at = Math.floor(x / CELL.width); at <= (x + width) / CELL.width; at += 1) {
    cells.push(row * columns + at, (row + 1) * columns + at)
  }
  return cells
}
