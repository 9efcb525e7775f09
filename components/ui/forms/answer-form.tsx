'use client'

import { useActionState, type ReactNode } from 'react'
import type { ButtonTone } from '@/components/ui/button-style'
import { SubmitButton } from './form'

/** Answers what to show below the button: what was made, or why it was not. */
export type AnswerAction = (before: ReactNode, data: FormData) => Promise<ReactNode>

/**
 * A button, and below it what its action answers. What is made is shown once, and drawn on the server, so that a code
 * brings no script.
 */
export function AnswerForm({
  action,
  button,
  tone = 'plain',
  fields = {},
}: {
  readonly action: AnswerAction
  readonly button: string
  readonly tone?: ButtonTone
  /** Sent along unseen: ids. */
  readonly fields?: Readonly<Record<string, string>>
}) {
  const [answer, send] = useActionState(action, null)
  return (
    <form action={send} className="grid gap-5">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <SubmitButton tone={tone}>{button}</SubmitButton>
      </div>
      <div aria-live="polite">{answer}</div>
    </form>
  )
}
