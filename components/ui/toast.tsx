'use client'

import { useSyncExternalStore } from 'react'
import { Icon } from './icon'
import { useWords } from './words'

type Said = { readonly id: number; readonly text: string; readonly tone: 'ok' | 'refusal' }

const NOTHING: readonly Said[] = []
let said = NOTHING
let lastId = 0
const listeners = new Set<() => void>()

/** Tells the outcome of something done without a form: shown at the edge, announced once. Stays until closed or replaced. */
export function say(text: string, tone: Said['tone'] = 'ok'): void {
  lastId += 1
  change([{ id: lastId, text, tone }])
}

function change(next: readonly Said[]): void {
  said = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** One a page, where `say` is heard. It is there before anything is said, or nobody would hear the first. */
export function ToastRegion() {
  const { close, notices } = useWords()
  const shown = useSyncExternalStore(
    subscribe,
    () => said,
    () => NOTHING,
  )
  return (
    <section
      aria-label={notices}
      className="pointer-events-none fixed inset-x-4 bottom-20 z-20 grid justify-items-center md:bottom-6"
    >
      <div role="status">
        {shown.map(({ id, text, tone }) => (
          <div
            key={id}
            className={`pointer-events-auto flex items-center gap-3 rounded-soft border-s-3 bg-ink py-1 ps-4 pe-1 text-on-ink shadow-high ${tone === 'ok' ? 'border-s-jade' : 'border-s-cinnabar'}`}
          >
            <span>{text}</span>
            <button
              type="button"
              aria-label={close}
              onClick={() => change(NOTHING)}
              className="grid size-11 flex-none place-items-center"
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </div>
    </section>
  )
}
