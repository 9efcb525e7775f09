'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** All open pages hear of a change at once; they ask for it one after the other, over three seconds. */
const SPREAD = 3_000

/**
 * Draws the page anew when what is heard differs from what it was drawn with. While changes keep
 * coming it goes on doing so once in every `spread` milliseconds.
 */
export function useRefresh(heard: string, drawn: string, spread = SPREAD): void {
  const router = useRouter()
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const missed = useRef(false)
  useEffect(() => {
    if (heard === drawn || waiting.current !== null) return
    const [chance = 0] = crypto.getRandomValues(new Uint16Array(1))
    const draw = () => {
      waiting.current = null
      // Without a network the router would leave the page for the browser's own error page, and a step that waits
      // to be sent would be lost with it.
      if (navigator.onLine) router.refresh()
      else missed.current = true
    }
    waiting.current = setTimeout(draw, (chance / 65_536) * spread)
  }, [heard, drawn, spread, router])
  useEffect(() => {
    const whenOnline = () => {
      if (missed.current) router.refresh()
      missed.current = false
    }
    window.addEventListener('online', whenOnline)
    return () => window.removeEventListener('online', whenOnline)
  }, [router])
  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current)
      waiting.current = null
    },
    [],
  )
}
