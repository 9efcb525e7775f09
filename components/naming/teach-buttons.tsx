'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { IDLE, type FormAction } from '@/lib/i18n/form-state'
import type { TaughtKind } from '@/lib/naming/knowledge/types'

/** One button for each kind that a text can be taught as. */
export function TeachButtons({
  text,
  kinds,
  action,
}: {
  readonly text: string
  readonly kinds: readonly {
    readonly kind: TaughtKind
    readonly label: string
    /** Names the text too, for members who use a screen reader and hear the button alone. */
    readonly name: string
  }[]
  readonly action: FormAction
}) {
  const [state, send, pending] = useActionState(action, IDLE)
  return (
    <form action={send} className="grid gap-2">
      <input type="hidden" name="text" value={text} />
      <div className="flex flex-wrap gap-2.5">
        {kinds.map(({ kind, label, name }) => (
          <Button
            key={kind}
            type="submit"
            name="kind"
            value={kind}
            size="small"
            aria-label={name}
            pending={pending}
          >
            {label}
          </Button>
        ))}
      </div>
      <div role={state.status === 'refused' ? 'alert' : 'status'} className="empty:hidden">
        {state.message === '' ? null : (
          <Notice
            key={state.turn}
            tone={state.status === 'refused' ? 'refusal' : 'ok'}
            title={state.message}
          />
        )}
      </div>
    </form>
  )
}
