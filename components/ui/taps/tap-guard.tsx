'use client'

import { useEffect } from 'react'
import { controlOf, nameOf } from './control'
import { TapHold, type Place } from './hold'

/** So long after a tap its place is watched, in milliseconds; a slower answer is caught by the next tap. */
const WATCHED = 15_000

/**
 * Once for every page: what just took another control's place under a tap ignores taps for a moment, so
 * that no thumb does, or undoes, what it did not aim at. See hold.ts for the rule. While it does, the
 * control is marked `aria-disabled`.
 */
export function TapGuard() {
  useEffect(() => guard(), [])
  return null
}

function guard(): () => void {
  const hold = new TapHold()
  const held = new Map<Element, ReturnType<typeof setTimeout>>()
  let blocking = false
  let resting: ReturnType<typeof setTimeout> | undefined

  const observer = new MutationObserver(look)

  function begin(event: Event, place: Place, control: Element | null): void {
    blocking = !hold.tap(place, nameOf(control), event.timeStamp)
    if (blocking) {
      stop(event)
      look()
      return
    }
    if (control !== null) watch()
  }

  function watch(): void {
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      // React takes the mark of a held control away when it draws the control anew.
      attributeFilter: [
        'open',
        'hidden',
        'href',
        'aria-pressed',
        'aria-checked',
        'aria-disabled',
        'value',
      ],
    })
    clearTimeout(resting)
    resting = setTimeout(() => observer.disconnect(), WATCHED)
  }

  function look(): void {
    const place = hold.watches
    if (place === null) return
    const control = controlOf(
      place === 'FOCUS' ? document.activeElement : document.elementFromPoint(place.x, place.y),
    )
    const left = hold.see(nameOf(control), performance.now())
    if (control !== null && left > 0) mark(control, left)
  }

  /** Left alone where the page itself says that the control is disabled. */
  function mark(control: Element, left: number): void {
    const before = held.get(control)
    if (before === undefined && control.hasAttribute('aria-disabled')) return
    clearTimeout(before)
    if (control.getAttribute('aria-disabled') !== 'true')
      control.setAttribute('aria-disabled', 'true')
    held.set(
      control,
      setTimeout(() => {
        control.removeAttribute('aria-disabled')
        held.delete(control)
        // A timer may end a little before the clock that taps are judged by.
      }, left + 50),
    )
  }

  function onPointer(event: PointerEvent): void {
    if (event.button !== 0) return
    const target = event.target instanceof Element ? event.target : null
    begin(event, { x: event.clientX, y: event.clientY }, controlOf(target))
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (event.isComposing) return
    begin(event, 'FOCUS', controlOf(document.activeElement))
  }

  /** What follows a tap that does not count, the click above all. A script's own click is no tap. */
  function onRest(event: Event): void {
    if (blocking && event.isTrusted) stop(event)
  }

  const ending = new AbortController()
  const { signal } = ending
  window.addEventListener('pointerdown', onPointer, { capture: true, signal })
  window.addEventListener('keydown', onKey, { capture: true, signal })
  for (const name of FOLLOWING) window.addEventListener(name, onRest, { capture: true, signal })
  window.addEventListener('change', look, { capture: true, signal })
  for (const name of SCROLLING) {
    window.addEventListener(name, () => hold.forget(), { capture: true, passive: true, signal })
  }
  return () => {
    ending.abort()
    observer.disconnect()
    clearTimeout(resting)
    for (const timer of held.values()) clearTimeout(timer)
  }
}

/** The page's own listeners never hear of it; the browser goes on scrolling. */
function stop(event: Event): void {
  event.stopImmediatePropagation()
  if (ACTING.has(event.type)) event.preventDefault()
}

const FOLLOWING = ['pointerup', 'mousedown', 'mouseup', 'click', 'keyup'] as const
const ACTING: ReadonlySet<string> = new Set(['click', 'keydown', 'keyup'])
const SCROLLING = ['wheel', 'touchmove', 'pointercancel'] as const
