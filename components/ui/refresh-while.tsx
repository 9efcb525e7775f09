'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Interval of the refreshes in milliseconds. */
const EVERY = 1500

/** Refreshes the page as long as it is rendered, so that progress of background work is visible. */
export function RefreshWhile() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY)
    return () => clearInterval(timer)
  }, [router])
  return null
}
