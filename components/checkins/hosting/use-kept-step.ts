import { useEffect, useRef, useState } from 'react'
import { IDLE, type FormAction } from '@/lib/i18n/form-state'

/** While the server cannot be reached, a step is sent again so often, in milliseconds. */
const AGAIN = 5_000

type Sent = {
  readonly action: FormAction
  readonly fields: Readonly<Record<string, string>>
  /** As the host reads it. */
  readonly label: string
  /** The phone's clock. */
  readonly at: number
  readonly done: () => void
}

export type KeptStep = {
  /** The step that is under way, or waits for a network. */
  readonly waiting: { readonly label: string; readonly at: number; readonly kept: boolean } | null
  /** What came of the last step, where there is something to say. */
  readonly said: { readonly text: string; readonly refused: boolean } | null
  readonly send: (step: Omit<Sent, 'at'>) => void
  readonly drop: () => void
}

/**
 * Sends a host's step. One that reaches no server is kept and sent again until it is answered, or the host drops it: it
 * says what the page showed, so one that comes too late moves nothing.
 */
export function useKeptStep(): KeptStep {
  const [waiting, setWaiting] = useState<KeptStep['waiting']>(null)
  const [said, setSaid] = useState<KeptStep['said']>(null)
  const stop = useRef<(() => void) | null>(null)
  const current = useRef<Sent | null>(null)

  async function attempt(step: Sent): Promise<void> {
    stop.current?.()
    stop.current = null
    const { label, at, action, fields, done } = step
    setWaiting((before) => ({ label, at, kept: before?.kept ?? false }))
    try {
      if (!navigator.onLine) throw new Error('offline')
      const data = new FormData()
      for (const [name, value] of Object.entries(fields)) data.set(name, value)
      const state = await action(IDLE, data)
      if (current.current !== step) return
      current.current = null
      setWaiting(null)
      const refused = state.status === 'refused'
      setSaid(state.message === '' ? null : { text: state.message, refused })
      if (!refused) done()
    } catch {
      if (current.current !== step) return
      setWaiting({ label, at, kept: true })
      sendAgain(step)
    }
  }

  function sendAgain(step: Sent): void {
    const again = () => void attempt(step)
    const timer = setTimeout(again, AGAIN)
    window.addEventListener('online', again)
    stop.current = () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }

  useEffect(
    () => () => {
      current.current = null
      stop.current?.()
    },
    [],
  )

  return {
    waiting,
    said,
    send: (step) => {
      if (current.current !== null) return
      const sent = { ...step, at: Date.now() }
      current.current = sent
      setSaid(null)
      void attempt(sent)
    },
    drop: () => {
      stop.current?.()
      current.current = null
      setWaiting(null)
    },
  }
}
