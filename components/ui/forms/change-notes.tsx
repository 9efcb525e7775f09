'use client'

import { useContext } from 'react'
import { useWords } from '@/components/ui/words'
import { FieldChange } from './field'
import { FormContext, useChangedTo } from './form-context'

type Shown = { readonly name: string; readonly label: string }

/**
 * What changed meanwhile of something that the form shows without a field to type in: a line for each, with
 * what it is now. Takes the focus after the refusal, as a changed field does.
 */
export function ChangeNotes({ fields }: { readonly fields: readonly Shown[] }) {
  const { changes } = useContext(FormContext)
  const changed = fields.filter(({ name }) => changes?.[name] !== undefined)
  if (changed.length === 0) return null
  return (
    <div data-changed tabIndex={-1} className="grid gap-1 outline-offset-4">
      {changed.map((field) => (
        <Note key={field.name} {...field} />
      ))}
    </div>
  )
}

function Note({ name, label }: Shown) {
  const words = useWords().changed
  const now = useChangedTo(name)
  const note = words.differs.replace('{field}', () => label).replace('{now}', () => now ?? '')
  return <FieldChange id={name} change={note} />
}

/** A sentence about a value that may change meanwhile: `{now}` in it stands for what it is by now. */
export function SentenceOfNow({
  name,
  first,
  text,
}: {
  readonly name: string
  /** What the page was drawn with. */
  readonly first: string
  readonly text: string
}) {
  const { changes } = useContext(FormContext)
  const change = changes?.[name]
  return <p>{text.replace('{now}', () => change?.label ?? change?.now ?? first)}</p>
}
