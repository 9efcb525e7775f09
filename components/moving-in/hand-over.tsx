'use client'

import { useActionState, type ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/forms/form'

/**
 * The link of the member whose turn it is, and the button for the next. What the action answers is drawn on the
 * server: the text to copy, or why there is none.
 */
export function HandOver({
  action,
  next,
  words,
}: {
  readonly action: (before: ReactNode, data: FormData) => Promise<ReactNode>
  readonly next: { readonly memberId: string } | null
  readonly words: { readonly next: string; readonly none: string }
}) {
  const [answer, send] = useActionState(action, null)
  return (
    <form action={send} className="grid gap-5">
      <div aria-live="polite" className="empty:absolute">
        {answer}
      </div>
      {next === null ? (
        <p className="text-small text-ink-2">{words.none}</p>
      ) : (
        <div>
          <input type="hidden" name="memberId" value={next.memberId} />
          <SubmitButton tone="plain">{words.next}</SubmitButton>
        </div>
      )}
    </form>
  )
}
