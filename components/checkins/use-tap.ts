'use client'

import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import type { CheckInAnswer, OwnPresence } from '@/lib/checkins/types-live'

/** While the server cannot be reached, the tap is sent again so often, in milliseconds. */
const AGAIN = 5_000

export type Tap = {
  readonly pending: boolean
  /** The tap is kept: it is sent by itself as soon as the server can be reached. */
  readonly kept: boolean
  /** The sentence about what went wrong, or empty. */
  readonly said: string
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void
}

/**
 * Sends the one form of the page without leaving it; without script the same form posts by itself. A
 * tap that reaches no server is kept and sent again until it is answered: tapping is safe to repeat.
 * What went wrong is said until `about` differs: what it was about is then another.
 */
export function useTap(
  done: (own: OwnPresence | null) => void,
  { unexpected, about }: { readonly unexpected: string; readonly about: string },
): Tap {
  const [state, setState] = useState<'IDLE' | 'SENDING' | 'KEPT'>('IDLE')
  const [said, setSaid] = useState({ sentence: '', about })
  const fields = useRef<{ readonly action: string; readonly body: URLSearchParams } | null>(null)
  const retry = useRef<(() => void) | null>(null)

  async function send(): Promise<void> {
    if (fields.current === null) return
    retry.current = null
    const answer = await post(fields.current.action, fields.current.body)
    if (answer === 'UNREACHABLE') {
      setState('KEPT')
      sendAgain()
      return
    }
    fields.current = null
    setState('IDLE')
    if (answer === null) setSaid({ sentence: unexpected, about })
    else if (answer.ok) done(answer.own)
    else setSaid({ sentence: answer.sentence, about })
  }

  function sendAgain(): void {
    const timer = setTimeout(again, AGAIN)
    window.addEventListener('online', again)
    retry.current = stop
    function stop() {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
    function again() {
      stop()
      void send()
    }
  }

  useEffect(() => () => retry.current?.(), [])

  return {
    pending: state !== 'IDLE',
    kept: state === 'KEPT',
    said: said.about === about ? said.sentence : '',
    submit: (event) => {
      event.preventDefault()
      if (state !== 'IDLE') return
      const form = event.currentTarget
      fields.current = { action: form.action, body: fieldsOf(form) }
      setState('SENDING')
      setSaid({ sentence: '', about })
      void send()
    },
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : '',
  ])
  return new URLSearchParams(fields)
}

/** `UNREACHABLE`: the tap may or may not have counted, and is safe to repeat. Null: it was not taken. */
async function post(
  address: string,
  body: URLSearchParams,
): Promise<CheckInAnswer | 'UNREACHABLE' | null> {
  try {
    const headers = { accept: 'application/json' }
    const answer = await fetch(address, { method: 'POST', headers, body })
    // A proxy answers so while the app starts again.
    if (answer.status >= 502) return 'UNREACHABLE'
    return (await answer.json()) as CheckInAnswer | null
  } catch {
    return 'UNREACHABLE'
  }
}
