'use client'

import { useState, type SubmitEvent } from 'react'
import type { CheckInAnswer, OwnPresence } from '@/lib/checkins/types-live'

/**
 * Sends the one form of the page without leaving it. Without script the same form posts by itself.
 * `said` is the sentence about what went wrong, or empty.
 */
export function useTap(done: (own: OwnPresence | null) => void, unreachable: string) {
  const [pending, setPending] = useState(false)
  const [said, setSaid] = useState('')

  async function send(form: HTMLFormElement): Promise<void> {
    setPending(true)
    setSaid('')
    const answer = await post(form)
    setPending(false)
    if (answer === null) setSaid(unreachable)
    else if (answer.ok) done(answer.own)
    else setSaid(answer.sentence)
  }

  return {
    pending,
    said,
    submit: (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault()
      if (!pending) void send(event.currentTarget)
    },
  }
}

/** Null when no answer came: the tap may or may not have counted, and is safe to repeat. */
async function post(form: HTMLFormElement): Promise<CheckInAnswer | null> {
  const fields = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : '',
  ])
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
    })
    return (await answer.json()) as CheckInAnswer
  } catch {
    return null
  }
}
