'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { IDLE, type FormAction } from '@/lib/i18n/form-state'
import type { Taught } from '@/lib/naming/types'

/**
 * What one tap teaches about a guess. No form of its own: a row of a queue stands in the queue's form.
 */
export function GuessButtons({
  choices,
  teach,
  quiet = false,
}: {
  /** Within a line of words, which it makes no higher. */
  readonly quiet?: boolean
  readonly choices: readonly {
    readonly label: string
    /** Names what is taught too, for members who use a screen reader and hear the button alone. */
    readonly name: string
    readonly taught: Taught[number]
  }[]
  readonly teach: FormAction
}) {
  const [state, setState] = useState(IDLE)
  const [pending, start] = useTransition()
  const tap = ({ kind, text }: Taught[number]) => {
    start(async () => {
      const data = new FormData()
      data.set('kind', kind)
      data.set('text', text)
      setState(await teach(state, data))
    })
  }
  return (
    <span className="grid gap-1">
      <span className={classes('flex flex-wrap gap-2', quiet && '-my-2.5 -mx-2')}>
        {choices.map(({ label, name, taught }) => (
          <Button
            key={label}
            type="button"
            size="small"
            tone={quiet ? 'quiet' : 'plain'}
            aria-label={name}
            pending={pending}
            onClick={() => {
              tap(taught)
            }}
          >
            {label}
          </Button>
        ))}
      </span>
      <span
        role={state.status === 'refused' ? 'alert' : 'status'}
        className="text-small empty:hidden"
      >
        {state.message}
      </span>
    </span>
  )
}
