import { useSyncExternalStore } from 'react'

/** Whether the browser knows passkeys; false until the page has its script. */
export function usePasskeysKnown(): boolean {
  return useSyncExternalStore(never, isKnown, () => false)
}

const never = () => () => undefined

export function isKnown(): boolean {
  return typeof window.PublicKeyCredential === 'function'
}
