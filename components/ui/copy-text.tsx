'use client'

import { useId } from 'react'
import { Button } from './button'
import { useCopying } from './use-copying'
import { useWords } from './words'

/**
 * A text to paste into the chat group, and the button that copies it. Where the browser refuses
 * (no https, an old chat app) the text is selected, and a sentence asks the reader to copy by hand.
 */
export function CopyText({
  label,
  text,
  button,
}: {
  readonly label: string
  readonly text: string
  /** The word on the button, when «copy» is not enough. */
  readonly button?: string
}) {
  const words = useWords()
  const id = useId()
  const { box, outcome, copy } = useCopying<HTMLTextAreaElement>(text)

  return (
    <div>
      <label htmlFor={id} className="block text-small font-semibold">
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        readOnly
        value={text}
        rows={Math.min(12, text.split('\n').length + 1)}
        className="mt-1.5 block field-sizing-content w-full min-w-0 rounded-soft border border-line bg-sunken px-3.5 py-3 text-base leading-7 wrap-anywhere whitespace-pre-wrap"
      />
      {/* The sentence has its line before there is one, so that nothing moves under the thumb. */}
      <div className="mt-3 grid justify-items-start gap-1.5">
        <Button tone="primary" onClick={() => void copy()}>
          {button ?? words.copy}
        </Button>
        <p role="status" className="min-h-[1.6em] text-small text-ink-2">
          {outcome}
        </p>
      </div>
    </div>
  )
}
