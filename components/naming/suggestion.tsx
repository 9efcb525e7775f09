'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { useCopying } from '@/components/ui/use-copying'
import { useWords } from '@/components/ui/words'

/** The corrected form of a nickname: to copy, or to put into the field where there is one. */
export function Suggestion({
  text,
  label,
  use,
}: {
  readonly text: string
  readonly label: string
  /** Label and effect of the button that puts it into the field. */
  readonly use?: { readonly label: string; readonly onUse: (text: string) => void }
}) {
  const words = useWords()
  const id = useId()
  const { box, outcome, copy } = useCopying<HTMLInputElement>(text)

  return (
    <div>
      <label htmlFor={id} className="block text-small font-semibold">
        {label}
      </label>
      <div className="mt-1.5 flex flex-wrap items-center gap-3">
        <input
          ref={box}
          id={id}
          readOnly
          value={text}
          className="min-h-11 max-w-full min-w-0 flex-1 basis-56 rounded-soft border border-line bg-sunken px-3.5 py-2 text-lead"
        />
        {use === undefined ? null : <Button onClick={() => use.onUse(text)}>{use.label}</Button>}
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <p role="status" className="min-h-[1.6em] text-small text-ink-2">
        {outcome}
      </p>
    </div>
  )
}
