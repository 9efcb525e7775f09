import { useEffect, useState } from 'react'

/**
 * A form that is sent without a network would fail with its page, and lose what was typed: it is held instead.
 * `held` until there is a network again.
 */
export function useHeldOffline(): {
  readonly held: boolean
  readonly hold: (event: Pick<Event, 'preventDefault'>) => void
} {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!held) return
    const release = () => setHeld(false)
    window.addEventListener('online', release)
    return () => window.removeEventListener('online', release)
  }, [held])
  const hold = (event: Pick<Event, 'preventDefault'>) => {
    if (navigator.onLine) return
    event.preventDefault()
    setHeld(true)
  }
  return { held, hold }
}
