import { hierarchy, tree, type HierarchyPointNode } from 'd3-hierarchy'
import type { Order } from '@/lib/referrals/tree/rules-rows'
import type { Size } from './camera'

/** Pixels of the drawing: from one generation to the next, from one line to the next. */
export const ACROSS = 190
export const DOWN = 22
/** Between two branches, or columns of them. */
const GAP = 26
const WIDTH_TO_HEIGHT = 1.5

export type Layout = Size & {
  /** By place in the family; NaN for one who is folded away. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Who is to be drawn. */
  readonly drawn: readonly number[]
}

/**
 * Every branch as a tidy tree from left to right (Buchheim et al. 2002, linear), the branches in
 * columns of about the shape of a page. Those who stand alone fill columns of their own at the end.
 */
export function layoutOf(
  order: Order,
  roots: readonly number[],
  folded: ReadonlySet<number>,
): Layout {
  const count = order.children.length
  const x = new Float64Array(count).fill(NaN)
  const y = new Float64Array(count).fill(NaN)
  const kids = (place: number) => (folded.has(place) ? [] : (order.children[place] ?? []))
  const branches = roots.filter((root) => kids(root).length > 0).map((root) => branchOf(root, kids))
  const alone = roots.filter((root) => kids(root).length === 0)
  const tallest = tallestColumn(branches, alone.length)

  const drawn: number[] = []
  const all = { width: 0, height: 0 }
  let [left, top, widest] = [0, 0, 0]
  const nextColumn = () => {
    left += widest + (widest > 0 ? GAP * 2 : 0)
    top = 0
    widest = 0
  }
  for (const { nodes, width, height, from } of branches) {
    if (top > 0 && top + height > tallest) nextColumn()
    for (const node of nodes) {
      x[node.data] = left + node.y
      y[node.data] = top + node.x - from + DOWN / 2
      drawn.push(node.data)
    }
    top += height + GAP
    widest = Math.max(widest, width)
    all.height = Math.max(all.height, top - GAP)
  }
  for (const place of alone) {
    if (top > 0 && top + DOWN > tallest) nextColumn()
    x[place] = left
    y[place] = top + DOWN / 2
    drawn.push(place)
    top += DOWN
    widest = Math.max(widest, ACROSS)
    all.height = Math.max(all.height, top)
  }
  all.width = left + widest
  return { ...all, x, y, drawn }
}

type Branch = Size & {
  readonly nodes: readonly HierarchyPointNode<number>[]
  readonly from: number
}

function branchOf(root: number, kids: (place: number) => readonly number[]): Branch {
  const laid = tree<number>()
    .nodeSize([DOWN, ACROSS])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.35))(hierarchy(root, kids))
  const nodes = laid.descendants()
  let [from, to] = [Infinity, -Infinity]
  for (const node of nodes) {
    from = Math.min(from, node.x)
    to = Math.max(to, node.x)
  }
  return { nodes, from, width: (laid.height + 1) * ACROSS, height: to - from + DOWN }
}

/** A column is at least as tall as the tallest branch, and makes the whole about as wide as a page. */
function tallestColumn(branches: readonly Branch[], alone: number): number {
  const area = branches.reduce(
    (sum, { width, height }) => sum + (width + GAP) * (height + GAP),
    alone * DOWN * ACROSS,
  )
  const tallest = branches.reduce((max, { height }) => Math.max(max, height), DOWN)
  return Math.max(tallest, Math.sqrt(area / WIDTH_TO_HEIGHT))
}

/** Who is drawn at a point, within reach; null for none. */
export function placeAt(
  { x, y, drawn }: Pick<Layout, 'x' | 'y' | 'drawn'>,
  point: { readonly x: number; readonly y: number },
  reach: number,
): number | null {
  let [found, nearest] = [-1, Infinity]
  const beside = Math.max(reach, ACROSS * 0.75)
  const high = Math.max(reach, DOWN / 2)
  for (const place of drawn) {
    const dx = point.x - (x[place] ?? 0)
    const dy = Math.abs(point.y - (y[place] ?? 0))
    if (dx < -reach || dx > beside || dy > high) continue
    const far = dy * 4 + Math.abs(dx)
    if (far < nearest) [found, nearest] = [place, far]
  }
  return found < 0 ? null : found
}
