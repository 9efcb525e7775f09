'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** All open pages hear of a change at once; they ask for it one after the other, over three seconds. */
const SPREAD = 3_000

/** Draws the page anew when what is heard differs from what it was drawn with. */
export function useRefresh(heard: string, drawn: string, spread = SPREAD): void {
  const router = useRouter()
  useEffect(() => {
    if (heard === drawn) return
    const [chance = 0] = crypto.getRandomValues(new Uint16Array(1))
    const timer = setTimeout(() => router.refresh(), (chance / 65_536) * spread)
    return () => clearTimeout(timer)
  }, [heard, drawn, spread, router])
}
