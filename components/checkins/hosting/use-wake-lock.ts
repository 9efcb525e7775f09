import { useEffect, useState } from 'react'

/** Keeps the screen awake while it is wanted; the system ends that whenever the page is hidden. Answers whether it does. */
export function useWakeLock(wanted: boolean): boolean {
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return
    const ended = new AbortController()
    let lock: WakeLockSentinel | null = null
    const request = async () => {
      if (document.visibilityState === 'hidden' || lock?.released === false) return
      try {
        const got = await navigator.wakeLock.request('screen')
        lock = got
        got.addEventListener('release', () => setAwake(false))
        // The evening ended while the browser thought about it.
        if (ended.signal.aborted) await got.release()
        else setAwake(true)
      } catch {
        // A low battery, or a browser that does not let us: the screen sleeps as it always does.
      }
    }
    const whenSeen = () => void request()
    whenSeen()
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      ended.abort()
      document.removeEventListener('visibilitychange', whenSeen)
      void lock?.release()
    }
  }, [wanted])
  return awake
}
