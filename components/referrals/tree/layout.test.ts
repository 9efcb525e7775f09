import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf } from '@/lib/referrals/tree/rules-rows'
import { familyOf } from '@/lib/referrals/tree/rules-counting'
import type { TreePerson } from '@/lib/referrals/tree/types'
import { CLOSEST, fit, FURTHEST, keepInSight, lookAt, pointAt } from './camera'
import { ACROSS, DOWN, layoutOf, placeAt } from './layout'

const person = (parent: number, at: number): TreePerson => ({
  id: String(at),
  name: String(at),
  company: null,
  status: 'HERE',
  joined: '2026-01-01',
  present: false,
  spoke: false,
  parent,
  cut: false,
})
/** A parent before each: -1 for a root. */
const shaped = (parents: readonly number[], folded: readonly number[] = []) => {
  const family = familyOf(parents.map(person))
  const order = orderOf(family, 'date', (a, b) => (a < b ? -1 : 1))
  return { family, layout: layoutOf(order, order.roots, new Set(folded)) }
}
const anyTree = fc
  .array(fc.nat(), { maxLength: 80 })
  .map((picks) => picks.map((pick, at) => (pick % (at + 2)) - 1 - Number(pick % (at + 2) > at)))

describe('the drawing of a tree', () => {
  it('has a place for everybody inside itself, and none for two', () => {
    fc.assert(
      fc.property(anyTree, (parents) => {
        const { family, layout } = shaped(parents)
        expect(layout.drawn).toHaveLength(family.people.length)
        const taken = new Set<string>()
        for (const place of layout.drawn) {
          const [x, y] = [layout.x[place] ?? NaN, layout.y[place] ?? NaN]
          expect(x >= 0 && x < layout.width && y >= 0 && y <= layout.height).toBe(true)
          taken.add(`${x} ${Math.round(y / (DOWN / 2))}`)
        }
        expect(taken.size).toBe(family.people.length)
      }),
    )
  })

  it('sets everybody one generation to the right of who brought them', () => {
    fc.assert(
      fc.property(anyTree, (parents) => {
        const { family, layout } = shaped(parents)
        family.people.forEach(({ parent }, place) => {
          if (parent < 0) return
          expect(layout.x[place]).toBe((layout.x[parent] ?? 0) + ACROSS)
        })
      }),
    )
  })

  it('leaves out the people below a folded person', () => {
    const { layout } = shaped([-1, 0, 1, 1, -1], [1])
    expect(layout.drawn.toSorted()).toEqual([0, 1, 4])
    expect(layout.x[2]).toBeNaN()
  })

  it('holds no one, one, a chain of 5,000 and 400 children of one', () => {
    expect(shaped([]).layout).toMatchObject({ width: 0, height: 0, drawn: [] })
    expect(shaped([-1]).layout).toMatchObject({ width: ACROSS, height: DOWN })
    const chain = shaped(Array.from({ length: 5000 }, (_, at) => at - 1)).layout
    expect([chain.width, chain.height]).toEqual([5000 * ACROSS, DOWN])
    const wide = shaped([-1, ...Array<number>(400).fill(0)]).layout
    expect([wide.width, wide.height]).toEqual([2 * ACROSS, 400 * DOWN])
  })

  it('finds who was tapped, by mark and by name, and no one beside', () => {
    const { layout } = shaped([-1, 0, 0])
    const at = (place: number, dx: number, dy = 0) =>
      placeAt(layout, { x: (layout.x[place] ?? 0) + dx, y: (layout.y[place] ?? 0) + dy }, 12)
    expect([at(1, 0), at(1, 80), at(2, 5, 8), at(0, 0)]).toEqual([1, 1, 2, 0])
    expect(placeAt(layout, { x: -60, y: 0 }, 12)).toBeNull()
  })
})

const drawing = { width: 4000, height: 2000 }
const frame = { width: 800, height: 500 }

describe('the camera', () => {
  it('shows the whole drawing, and nothing larger than it is', () => {
    const { k, x, y } = fit(drawing, frame)
    expect(x + drawing.width * k).toBeLessThanOrEqual(frame.width)
    expect(y + drawing.height * k).toBeLessThanOrEqual(frame.height)
    expect(fit({ width: 10, height: 10 }, frame).k).toBe(1)
  })

  it('never loses the drawing, and leaves a camera alone that sees some of it', () => {
    const far = keepInSight({ ...fit(drawing, frame), x: -99_999, y: 99_999 }, drawing, frame)
    expect(far.x + drawing.width * far.k).toBeGreaterThan(0)
    expect(far.y).toBeLessThan(frame.height)
    const pixels = fc.integer({ min: -5000, max: 5000 })
    const scale = fc.double({ min: FURTHEST, max: CLOSEST, noNaN: true })
    fc.assert(
      fc.property(pixels, pixels, scale, (x, y, k) => {
        const kept = keepInSight({ x, y, k }, drawing, frame)
        expect(keepInSight(kept, drawing, frame)).toEqual(kept)
        expect(keepInSight(fit(drawing, frame), drawing, frame)).toEqual(fit(drawing, frame))
      }),
    )
  })

  it('looks at a point from near enough to read it', () => {
    const camera = lookAt(fit(drawing, frame), { x: 1000, y: 700 }, frame)
    expect(pointAt(camera, { x: 400, y: 250 })).toEqual({ x: 1000, y: 700 })
    expect(camera.k).toBeGreaterThanOrEqual(0.9)
  })
})
