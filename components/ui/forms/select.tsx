'use client'

import { useId } from 'react'
import { FieldFrame, fieldIds, type FieldProps } from './field'
import { FieldDefault } from './field-default'
import { inputClass } from './field-style'
import { useChange, useField } from './form-context'
import { Icon } from '@/components/ui/icon'

export type Choice = { readonly value: string; readonly label: string }

/** One of a few: the device's own list, which works on every phone and without script. */
export function Select({
  name,
  label,
  help,
  optional = false,
  disabled = false,
  choices,
  defaultValue,
}: FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string
}) {
  const id = useId()
  const { error, typed } = useField(name)
  const change = useChange(name, (now) => choices.find(({ value }) => value === now)?.label)
  const ids = fieldIds(id, help, error, { change })
  const value = typed === undefined ? defaultValue : typed[0]
  return (
    <FieldFrame id={id} label={label} help={help} error={error} change={change} optional={optional}>
      <div className="relative">
        <select
          // A form that was sent is reset to its first values; a new key makes these the first.
          key={value}
          id={ids.input}
          name={name}
          disabled={disabled}
          required={!optional}
          defaultValue={value}
          aria-invalid={error === undefined ? undefined : true}
          data-changed={change === undefined ? undefined : true}
          aria-describedby={ids.describedBy}
          className={`${inputClass(error !== undefined)} appearance-none pe-10`}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 end-3 grid place-items-center text-ink-2">
          <Icon name="down" />
        </span>
      </div>
      <FieldDefault name={name} />
    </FieldFrame>
  )
}
