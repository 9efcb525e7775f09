'use client'

import { useContext, useState } from 'react'
import { useWords } from '@/components/ui/words'
import { FormContext } from './form-context'

/** From this share of the limit on, the count is shown. */
const NEAR = 0.8

/**
 * How long the text of a field is. The field never cuts what is typed or pasted: it says how much is too
 * much, and the form is refused with the text kept. A form that was sent begins anew.
 */
export function useLength(first: string) {
  const { turn } = useContext(FormContext)
  const [typed, setTyped] = useState({ turn, length: lengthOf(first) })
  const length = typed.turn === turn ? typed.length : lengthOf(first)
  return { length, heard: (text: string) => setTyped({ turn, length: lengthOf(text) }) }
}

/** What the server counts: white space around the text goes. */
function lengthOf(text: string): number {
  return text.trim().length
}

/** Shown once the text is nearly as long as allowed; said aloud once it is too long. */
export function LengthCount({
  id,
  length,
  max,
}: {
  readonly id: string
  readonly length: number
  readonly max: number | undefined
}) {
  const words = useWords()
  if (max === undefined) return null
  const over = length > max
  return (
    <div id={`${id}-length`} className="mt-1 text-end text-small tabular-nums empty:hidden">
      {length < max * NEAR ? null : (
        <span className={over ? 'font-semibold text-cinnabar' : 'text-ink-2'}>
          {length} / {max}
        </span>
      )}
      <span role="status" className="ms-1.5 text-cinnabar empty:hidden">
        {over ? words.tooLong : ''}
      </span>
    </div>
  )
}
