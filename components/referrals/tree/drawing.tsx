'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { above, type Order } from '@/lib/referrals/tree/rules-rows'
import type { Family } from '@/lib/referrals/tree/types'
import { fit, lookAt, pointAt } from './camera'
import { layoutOf, placeAt } from './layout'
import type { Scene } from './scene'
import { useCanvas } from './use-canvas'
import { useTaps } from './use-taps'
import type { Shown } from './use-tree'

type DrawingProps = {
  readonly family: Family
  readonly order: Order
  readonly roots: readonly number[]
  readonly folded: ReadonlySet<number>
  readonly hits: ReadonlySet<number>
  /** -1 for none. */
  readonly who: number
  readonly shown: Shown
  readonly onFold: (place: number) => void
  readonly onLook: (place: number) => void
}

/** The tree on a canvas. A picture with a summary: the list gives the same to keyboards and readers. */
export default function TreeDrawing(props: DrawingProps) {
  const { family, order, roots, folded, hits, who, shown, onFold, onLook } = props
  const t = useTranslations('tree')
  const layout = useMemo(() => layoutOf(order, roots, folded), [order, roots, folded])
  const bySize = useMemo(() => {
    const size = (place: number) => family.totals[place]?.people ?? 0
    return layout.drawn.toSorted((a, b) => size(b) - size(a))
  }, [family, layout])
  const scene = useMemo<Omit<Scene, 'camera' | 'frame' | 'colours' | 'font'>>(
    () => ({
      family,
      layout,
      bySize,
      who,
      hits,
      folded,
      nameless: t('nameless'),
      line: new Set(who < 0 ? [] : [who, ...above(family, who)]),
    }),
    [family, layout, bySize, who, hits, folded, t],
  )
  const { frame, camera, move, zoomBy, watch } = useCanvas(scene)
  const tap = useTaps((at, twice) => {
    if (camera.current === null) return
    const place = placeAt(layout, pointAt(camera.current, at), 14 / camera.current.k)
    if (place === null) return
    if (twice) onFold(place)
    else onLook(place)
  })

  // A person chosen in the card or among the hits is brought into the middle.
  const laid = useRef(layout)
  useEffect(() => {
    laid.current = layout
  }, [layout])
  useEffect(() => {
    const [x, y] = [laid.current.x[shown.place] ?? NaN, laid.current.y[shown.place] ?? NaN]
    if (!Number.isNaN(x)) move((from) => lookAt(from, { x, y }, frame.current))
  }, [shown, move, frame])

  const facts = {
    people: family.people.length,
    roots: family.roots.length,
    levels: family.levels.reduce((max, level) => Math.max(max, level), 0),
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="relative h-[68dvh] min-h-80 overflow-hidden rounded-soft border border-line">
        <div role="img" aria-label={t('drawing', facts)} className="absolute inset-0">
          <canvas
            ref={watch}
            className="size-full cursor-grab touch-none select-none active:cursor-grabbing"
            onClick={tap}
          />
        </div>
        <div className="absolute end-2.5 bottom-2.5 flex gap-1.5">
          <Button aria-label={t('zoomOut')} onClick={() => zoomBy(1 / 1.6)}>
            −
          </Button>
          <Button aria-label={t('zoomIn')} onClick={() => zoomBy(1.6)}>
            +
          </Button>
          <Button onClick={() => move(() => fit(layout, frame.current))}>{t('fit')}</Button>
        </div>
      </div>
      <p className="text-small text-ink-2">{t('drawingHelp')}</p>
    </div>
  )
}
