'use client'

import { useId, type ChangeEvent, type ReactNode } from 'react'
import { useWords } from '@/components/ui/words'
import { FieldChange, FieldError, fieldIds } from './field'
import { FieldDefault } from './field-default'
import { useChange, useField } from './form-context'

/** A native box with its words beside it; the whole line is the target. */
export function Checkbox({
  name,
  value = 'on',
  help,
  disabled = false,
  defaultChecked = false,
  onChange,
  children,
}: {
  readonly name: string
  readonly value?: string
  readonly help?: ReactNode
  readonly disabled?: boolean
  readonly defaultChecked?: boolean
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void
  readonly children: ReactNode
}) {
  const id = useId()
  const { error, typed } = useField(name)
  const words = useWords().changed
  const change = useChange(name, (now) => (now === value ? words.ticked : words.notTicked))
  const ids = fieldIds(id, undefined, error, { change })
  const checked = typed === undefined ? defaultChecked : typed.includes(value)
  return (
    <div>
      <label className="flex min-h-11 items-start gap-3 py-2.5">
        <input
          key={String(checked)}
          type="checkbox"
          name={name}
          value={value}
          disabled={disabled}
          defaultChecked={checked}
          onChange={onChange}
          aria-invalid={error === undefined ? undefined : true}
          data-changed={change === undefined ? undefined : true}
          aria-describedby={ids.describedBy}
          className="mt-0.5 size-5 flex-none accent-ink"
        />
        <span>
          {children}
          {help === undefined ? null : <span className="block text-small text-ink-2">{help}</span>}
        </span>
      </label>
      {/* Under the words, not under the box, and nearer to them than to the next box. */}
      <div className="ms-8 -mt-2 mb-3 empty:hidden">
        {/* Of several boxes of one name there is one default, said beside them. */}
        {value === 'on' ? <FieldDefault name={name} /> : null}
        <FieldChange id={id} change={change} />
        <FieldError id={id} error={error} />
      </div>
    </div>
  )
}
