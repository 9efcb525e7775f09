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
  useEffect(() => {
    if (heard === drawn || waiting.current !== null) return
    const [chance = 0] = crypto.getRandomValues(new Uint16Array(1))
    waiting.current = setTimeout(
      () => {
        waiting.current = null
        router.refresh()
      },
      (chance / 65_536) * spread,
    )
  }, [heard, drawn, spread, router])
  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current)
      waiting.current = null
    },
    [],
  )
}
