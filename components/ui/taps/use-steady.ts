import { useEffect, useState } from 'react'

/** So long after a button changed its meaning by another hand, or by the clock, it takes no tap, in milliseconds. */
const STEADY = 600

/**
 * Whether what the key names has stood for a moment. TapGuard watches the place of the last tap; this one is for a
 * button that changes though the member tapped nothing.
 */
export function useSteady(key: string): boolean {
  const [steady, setSteady] = useState(key)
  useEffect(() => {
    if (steady === key) return
    const timer = setTimeout(() => setSteady(key), STEADY)
    return () => clearTimeout(timer)
  }, [key, steady])
  return steady === key
}
