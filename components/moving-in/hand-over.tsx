'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/forms/form'

/** The form that hands links over, which the buttons in the rows send as well. */
const FORM = 'hand-over'

/**
 * The link of the member whose turn it is, and the button for the next. What the action answers is drawn on the
 * server: the text to copy, or why there is none. It comes into sight, for a row's button may be far below it.
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
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer !== null) shown.current?.scrollIntoView({ block: 'nearest' })
  }, [answer])
  return (
    <form id={FORM} action={send} className="grid gap-5">
      <div ref={shown} aria-live="polite" className="scroll-my-24 empty:absolute">
        {answer}
      </div>
      {next === null ? (
        <p className="text-small text-ink-2">{words.none}</p>
      ) : (
        <div>
          <SubmitButton tone="primary" name="memberId" value={next.memberId}>
            {words.next}
          </SubmitButton>
        </div>
      )}
    </form>
  )
}

/** In a row: the same for its member. */
export function HandToThis({
  memberId,
  words,
  name,
}: {
  readonly memberId: string
  readonly words: string
  /** Whom it is for, for those who hear the button alone. */
  readonly name: string
}) {
  return (
    <Button type="submit" form={FORM} name="memberId" value={memberId} size="small">
      {words}
      <span className="sr-only"> {name}</span>
    </Button>
  )
}
