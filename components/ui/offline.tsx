'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from './notice'

/** Stands at the top of a live page while the device has no network; says that nothing is lost. */
export function Offline({
  title,
  text,
  always = false,
}: {
  readonly title: string
  readonly text: string
  /** Also while the device thinks that it has a network. */
  readonly always?: boolean
}) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status">
      {online && !always ? null : (
        <Notice tone="live" title={title}>
          {text}
        </Notice>
      )}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
