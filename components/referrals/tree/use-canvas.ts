import { useCallback, useEffect, useRef } from 'react'
import { fit, keepInSight, lookAt, type Camera, type Size } from './camera'
import { paint } from './paint'
import { coloursOf, type Colours, type Scene } from './scene'
import { attachZoom, type Zoom } from './zoom'

type Still = Omit<Scene, 'camera' | 'frame' | 'colours' | 'font'>

/**
 * A canvas that is drawn when something changed, once a frame at most: the scene, the size of its
 * frame, the theme, or where it is looked at from. That changes too often to be a state of React's:
 * `zoom.ts` keeps it, and moves it by mouse, fingers and wheel.
 */
export function useCanvas(still: Still) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<Size>({ width: 0, height: 0 })
  const camera = useRef<Camera | null>(null)
  const zoom = useRef<Zoom | null>(null)
  const colours = useRef<Colours | null>(null)
  const scene = useRef(still)
  const asked = useRef(0)

  const draw = useCallback(() => {
    asked.current = 0
    const element = canvas.current
    const ctx = element?.getContext('2d', { alpha: false })
    if (element === null || ctx == null || frame.current.width === 0) return
    if (camera.current === null) zoom.current?.moveTo(first(scene.current, frame.current))
    if (camera.current === null) return
    colours.current ??= coloursOf(element)
    const scale = ratio()
    ctx.setTransform(scale, 0, 0, scale, 0, 0)
    paint(ctx, {
      ...scene.current,
      camera: camera.current,
      frame: frame.current,
      colours: colours.current,
      font: getComputedStyle(element).fontFamily,
    })
  }, [])

  const ask = useCallback(() => {
    if (asked.current === 0) asked.current = requestAnimationFrame(draw)
  }, [draw])

  const move = useCallback((change: (from: Camera) => Camera) => {
    if (frame.current.width === 0) return
    zoom.current?.moveTo(change(camera.current ?? first(scene.current, frame.current)))
  }, [])

  useEffect(() => {
    // A branch was folded: the chosen person stays where they are.
    const { layout: before } = scene.current
    const [now, who] = [still.layout, still.who]
    const moved = {
      x: (before.x[who] ?? NaN) - (now.x[who] ?? NaN),
      y: (before.y[who] ?? NaN) - (now.y[who] ?? NaN),
    }
    if (camera.current !== null && moved.x + moved.y !== 0 && !Number.isNaN(moved.x + moved.y)) {
      const { x, y, k } = camera.current
      scene.current = still
      zoom.current?.moveTo({ k, x: x + moved.x * k, y: y + moved.y * k })
    }
    scene.current = still
    ask()
  }, [still, ask])

  const watch = useCallback(
    (element: HTMLCanvasElement | null) => {
      canvas.current = element
      if (element === null) return
      const attached = attachZoom(element, {
        onMove: (to) => {
          camera.current = to
          ask()
        },
        keepInSight: (to) => keepInSight(to, scene.current.layout, frame.current),
      })
      zoom.current = attached
      const sizes = new ResizeObserver(([entry]) => {
        const { width, height } = entry?.contentRect ?? { width: 0, height: 0 }
        const first = frame.current.width === 0
        frame.current = { width, height }
        element.width = Math.round(width * ratio())
        element.height = Math.round(height * ratio())
        if (first) ask()
        else draw()
      })
      sizes.observe(element)
      const themes = matchMedia('(prefers-color-scheme: dark)')
      const repaint = () => {
        colours.current = null
        ask()
      }
      const chosen = new MutationObserver(repaint)
      chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
      themes.addEventListener('change', repaint)
      return () => {
        attached.detach()
        zoom.current = null
        sizes.disconnect()
        chosen.disconnect()
        themes.removeEventListener('change', repaint)
        cancelAnimationFrame(asked.current)
        asked.current = 0
      }
    },
    [ask, draw],
  )

  const zoomBy = useCallback((factor: number) => {
    const { width, height } = frame.current
    zoom.current?.zoomBy(factor, { x: width / 2, y: height / 2 })
  }, [])

  return { frame, camera, move, zoomBy, watch }
}

/** All of it, or the chosen person, from near. */
function first({ layout, who }: Still, frame: Size): Camera {
  const [x, y] = [layout.x[who] ?? NaN, layout.y[who] ?? NaN]
  const all = fit(layout, frame)
  return Number.isNaN(x) ? all : lookAt(all, { x, y }, frame)
}

/** Pixels of the screen to one of the page; more than two of them are not visible. */
function ratio(): number {
  return Math.min(2, window.devicePixelRatio || 1)
}
