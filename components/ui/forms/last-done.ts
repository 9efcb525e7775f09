'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { FormState } from '@/lib/i18n/form-state'

/** In which order the forms of the page did something; a form's state is another object each time. */
const turns = new WeakMap<FormState, number>()
let latest = 0
const listeners = new Set<() => void>()

/** Whether no other form of the page has done something since this state was reached. */
export function useLastDone(state: FormState): boolean {
  useEffect(() => {
    if (state.status !== 'done') return
    latest += 1
    turns.set(state, latest)
    for (const listener of listeners) listener()
  }, [state])
  return useSyncExternalStore(
    subscribe,
    () => (turns.get(state) ?? latest) === latest,
    () => true,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
