'use client'

import { useEffect, useState } from 'react'

/**
 * How long a decision can still be taken back: the words for every minute come ready, the last for
 * when the time is over. Counts by itself; without script the time of day beside it says the same.
 */
export function Countdown({
  until,
  words,
  over,
}: {
  /** Milliseconds since 1970. */
  readonly until: number
  /** At index n, what is said while n minutes are left. */
  readonly words: readonly string[]
  readonly over: string
}) {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => {
      setNow(Date.now())
    }
    const first = setTimeout(tick, 0)
    const timer = setInterval(tick, 5000)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [])
  if (now === null) return null
  const minutes = Math.ceil((until - now) / 60_000)
  return <span>{minutes <= 0 ? over : (words[minutes] ?? words.at(-1))}</span>
}
