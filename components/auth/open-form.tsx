'use client'

import { useEffect, useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/ui/button'

/**
 * The button without which a link does nothing: programs that look at links press none. It is busy after
 * the first press; where a second one gets through all the same, `press` says that it is of the same page.
 */
export function OpenForm({
  token,
  next,
  press,
  button,
}: {
  readonly token: string
  readonly next: string
  readonly press: string
  readonly button: string
}) {
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    // A page that comes back from the browser's memory has not been pressed.
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setBusy(false)
    }
    addEventListener('pageshow', shown)
    return () => removeEventListener('pageshow', shown)
  }, [])
  const send = (event: SyntheticEvent) => {
    if (busy) event.preventDefault()
    else setBusy(true)
  }
  return (
    <form action="/api/auth/callback/email" method="post" onSubmit={send}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="press" value={press} />
      <Button type="submit" tone="primary" size="large" wide pending={busy}>
        {button}
      </Button>
    </form>
  )
}
