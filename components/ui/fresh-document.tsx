'use client'

import { useEffect } from 'react'

/**
 * For pages on which one is no longer signed in. Reached by an action they are drawn into the document of
 * before, and one step back the browser would show from memory what only the member may see. Loaded as a
 * document of their own, the step back asks the server.
 */
export function FreshDocument() {
  useEffect(() => {
    const [loaded] = performance.getEntriesByType('navigation')
    if (loaded === undefined || new URL(loaded.name).pathname === location.pathname) return
    location.replace(location.href)
  }, [])
  return null
}
