'use client'

import { useRef, useState, type RefObject } from 'react'
import { useWords } from './words'

/**
 * Copies the text that stands in a box, or selects it there and says to copy by hand where the
 * browser refuses. `outcome` is the sentence for the reader; empty before the first attempt.
 */
export function useCopying<Box extends HTMLInputElement | HTMLTextAreaElement>(
  text: string,
): {
  readonly box: RefObject<Box | null>
  readonly outcome: string
  readonly copy: () => Promise<void>
} {
  const words = useWords()
  const box = useRef<Box>(null)
  const [outcome, setOutcome] = useState('')

  async function copy() {
    const copied = await tryToCopy(text)
    if (!copied) box.current?.select()
    setOutcome(copied ? words.copied : words.copyByHand)
  }

  return { box, outcome, copy }
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
