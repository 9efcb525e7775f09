'use client'

import { useActionState, type ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/forms/form'

/**
 * The button that makes a personal link, and below it what the action answers: a `PersonalLinkCard`,
 * or a refusal. Rendered on the server, so that the code's drawing brings no script.
 */
export function PersonalLink({
  action,
  memberId,
  button,
}: {
  readonly action: (before: ReactNode, data: FormData) => Promise<ReactNode>
  readonly memberId: string
  readonly button: string
}) {
  const [answer, send] = useActionState(action, null)
  return (
    <form action={send} className="grid gap-5">
      <input type="hidden" name="memberId" value={memberId} />
      <div>
        <SubmitButton tone="plain">{button}</SubmitButton>
      </div>
      <div aria-live="polite">{answer}</div>
    </form>
  )
}
