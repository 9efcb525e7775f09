import { useSyncExternalStore } from 'react'

/** Whether the browser knows passkeys; null until the page has its script. */
export function usePasskeysKnown(): boolean | null {
  return useSyncExternalStore<boolean | null>(never, isKnown, () => null)
}

const never = () => () => undefined

export function isKnown(): boolean {
  return typeof window.PublicKeyCredential === 'function'
}
