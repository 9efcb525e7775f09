'use client'

import { useId, type ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { FieldChange, FieldError, fieldIds, type FieldProps } from './field'
import { FieldDefault } from './field-default'
import { useChange, useField } from './form-context'
import type { Choice } from './select'

/** One of two to five, all in sight, below each other or in one line. */
export function RadioGroup({
  name,
  label,
  help,
  disabled = false,
  choices,
  defaultValue,
  inline = false,
}: FieldProps & {
  readonly choices: readonly (Choice & { readonly help?: ReactNode })[]
  readonly defaultValue?: string
  readonly inline?: boolean
}) {
  const id = useId()
  const { error, typed } = useField(name)
  const change = useChange(name, (now) => choices.find(({ value }) => value === now)?.label)
  const ids = fieldIds(id, undefined, error, { change })
  const chosen = typed === undefined ? defaultValue : typed[0]
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={ids.describedBy}
    >
      <p id={`${id}-label`} className="text-small font-semibold">
        {label}
      </p>
      {help === undefined ? null : <div className="mt-0.5 text-small text-ink-2">{help}</div>}
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'mt-1.5 border-t border-line'}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classes(
              'flex min-h-11 items-start gap-3 py-2.5',
              !inline && 'border-b border-line',
            )}
          >
            <input
              key={String(choice.value === chosen)}
              type="radio"
              disabled={disabled}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              data-changed={change !== undefined && choice.value === chosen ? true : undefined}
              className="mt-0.5 size-5 flex-none accent-ink"
            />
            <span>
              {choice.label}
              {choice.help === undefined ? null : (
                <span className="block text-small text-ink-2">{choice.help}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldDefault name={name} />
      <FieldChange id={id} change={change} />
      <FieldError id={id} error={error} />
    </div>
  )
}
