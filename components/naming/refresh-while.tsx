'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How often the page is drawn anew, in milliseconds. */
const EVERY = 1500

/** Draws the page anew for as long as it stands on it: while something goes on by itself. */
export function RefreshWhile() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY)
    return () => clearInterval(timer)
  }, [router])
  return null
}
