'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { SubmitButton } from '@/components/ui/forms/form'
import type { ClaimState } from '@/lib/claims/types'

const ADDRESS = '/api/live/claim'
/** Without a stream the page asks so often, in milliseconds. */
const ASK_AGAIN = 15_000

/**
 * Waits for the proof and signs this browser in by itself, by the form that a member can press as well. What else
 * becomes of the claim is drawn anew. A page that was hidden asks when it is seen again.
 */
export function EnterWhenProven({
  state,
  enter,
  button,
}: {
  readonly state: ClaimState
  readonly enter: () => Promise<void>
  readonly button: string
}) {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  useEffect(() => {
    if (state === 'APPROVED') form.current?.requestSubmit()
  }, [state])
  useEffect(() => {
    if (state === 'APPROVED') return
    const again = () => router.refresh()
    let timer: ReturnType<typeof setInterval> | null = null
    const source = new EventSource(ADDRESS)
    source.addEventListener('claim', (event) => {
      const heard = JSON.parse(String(event.data)) as { readonly state: unknown }
      if (heard.state !== state) again()
    })
    source.addEventListener('error', () => {
      // A browser gives up for good on an answer that is no stream.
      if (source.readyState === EventSource.CLOSED) timer ??= setInterval(again, ASK_AGAIN)
    })
    const seen = () => {
      if (document.visibilityState === 'visible') again()
    }
    document.addEventListener('visibilitychange', seen)
    return () => {
      source.close()
      if (timer !== null) clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [state, router])
  if (state !== 'APPROVED') return null
  return (
    <form ref={form} action={enter}>
      <SubmitButton tone="primary" size="large" wide>
        {button}
      </SubmitButton>
    </form>
  )
}
