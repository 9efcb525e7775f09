'use client'

import { useEffect } from 'react'

/**
 * Makes the device ready to go on without network, once the page stands: the worker hears who reads, so that one
 * person's reading is forgotten when another signs in. `viewer` is on the page's main element.
 */
export function OfflineReady() {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const viewer = document.getElementById('main')?.dataset['viewer'] ?? ''
    // Private windows and storage that is full refuse it: everything else works without.
    void register(viewer).catch(() => undefined)
  }, [])
  return null
}

async function register(viewer: string): Promise<void> {
  // Asked of the server each time: an old worker is never kept by a cache.
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ kind: 'opened', viewer })
}
