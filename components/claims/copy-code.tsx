'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { useCopying } from '@/components/ui/use-copying'

/** What to say in the group, large enough to read out, and the button that copies it. */
export function CopyCode({
  label,
  text,
  button,
}: {
  readonly label: string
  readonly text: string
  readonly button: string
}) {
  const id = useId()
  const { box, outcome, copy } = useCopying<HTMLInputElement>(text)
  return (
    <div>
      <label htmlFor={id} className="block">
        {label}
      </label>
      <input
        ref={box}
        id={id}
        readOnly
        value={text}
        className="mt-2 block w-full min-w-0 rounded-soft border border-line bg-sunken px-3.5 py-4 text-center font-serif text-h1 tracking-wider tabular-nums"
      />
      <div className="mt-3 grid gap-1.5">
        <Button tone="primary" size="large" wide onClick={() => void copy()}>
          {button}
        </Button>
        <p role="status" className="min-h-[1.6em] text-small text-ink-2">
          {outcome}
        </p>
      </div>
    </div>
  )
}
