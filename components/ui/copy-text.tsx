'use client'

import { useId, useRef, useState } from 'react'
import { Button } from './button'
import { useWords } from './words'

/**
 * A text to paste into the chat group, and the button that copies it. Where the browser refuses
 * (no https, an old chat app) the text is selected, and the reader is told to copy by hand.
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
  const box = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState('')

  async function copy() {
    const copied = await tryToCopy(text)
    if (!copied) box.current?.select()
    setOutcome(copied ? words.copied : words.copyByHand)
  }

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
      <div className="mt-3 flex items-center gap-3">
        <Button tone="primary" onClick={() => void copy()}>
          {button ?? words.copy}
        </Button>
        <span role="status" className="text-small text-ink-2">
          {outcome}
        </span>
      </div>
    </div>
  )
}

/** Whether the browser let us copy: it refuses without https, and in old chat apps. */
export async function tryToCopy(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
