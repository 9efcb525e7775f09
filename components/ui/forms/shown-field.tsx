'use client'

import { useContext, useId, useState } from 'react'
import { FieldChange } from './field'
import { FormContext, useChange, useField } from './form-context'

type Sent = { readonly name: string; readonly value: string }

/**
 * A value that the form sends along unseen, as its reader saw it: a page that is drawn anew meanwhile does not
 * change it, a refusal does.
 */
export function SentAlong(field: Sent) {
  return <input type="hidden" name={field.name} value={useSent(field)} />
}

/** A value that the form shows and sends, with no box to type in; says what another save put there meanwhile. */
export function ShownField({
  label,
  empty = '',
  said,
  ...field
}: Sent & {
  readonly label: string
  /** What is shown for no value. */
  readonly empty?: string
  /** What the words of the value are called, where the field holds codes. */
  readonly said?: Readonly<Record<string, string>>
}) {
  const id = useId()
  const sent = useSent(field)
  const inWords = (value: string) =>
    said === undefined
      ? value
      : value
          .split(' ')
          .map((word) => said[word] ?? word)
          .join(' · ')
  const change = useChange(field.name, inWords)
  return (
    <div className="border-b border-line py-2">
      <div className="flex items-baseline justify-between gap-5">
        <dt className="text-small text-ink-2">{label}</dt>
        <dd
          tabIndex={change === undefined ? undefined : -1}
          data-changed={change === undefined ? undefined : true}
          aria-describedby={change === undefined ? undefined : `${id}-change`}
          className="text-end font-semibold wrap-anywhere whitespace-pre-line tabular-nums"
        >
          {sent === '' ? empty : inWords(sent)}
          <input type="hidden" name={field.name} value={sent} />
        </dd>
      </div>
      {change === undefined ? null : (
        <dd>
          <FieldChange id={id} change={change} />
        </dd>
      )}
    </div>
  )
}

function useSent({ name, value }: Sent): string {
  const { turn } = useContext(FormContext)
  const { typed } = useField(name)
  const [first] = useState({ turn, value })
  return typed?.[0] ?? (first.turn === turn ? first.value : value)
}
