'use client'

import { useEffect, useState } from 'react'

/** The server's clock, in epoch milliseconds: what it was when the page was drawn, then every ten seconds. */
export function useNow(drawnAt: number, offset: number, every = 10_000): number {
  const [now, setNow] = useState(drawnAt)
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset)
    tick()
    const timer = setInterval(tick, every)
    return () => clearInterval(timer)
  }, [offset, every])
  return now
}
