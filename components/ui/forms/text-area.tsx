'use client'

import { useId } from 'react'
import { FieldFrame, fieldIds, type FieldProps } from './field'
import { FieldDefault } from './field-default'
import { inputClass } from './field-style'
import { useChange, useField } from './form-context'
import { LengthCount, useLength } from './length-count'

/** Several lines of text. Grows with what is typed where the browser can. */
export function TextArea({
  name,
  label,
  help,
  optional = false,
  disabled = false,
  defaultValue,
  rows = 4,
  maxLength,
  placeholder,
}: FieldProps & {
  readonly defaultValue?: string
  readonly rows?: number
  /** The schema refuses a longer text; the field never cuts it. */
  readonly maxLength?: number
  readonly placeholder?: string
}) {
  const id = useId()
  const { error, typed } = useField(name)
  const change = useChange(name)
  const ids = fieldIds(id, help, error, { change, maxLength })
  const first = typed === undefined ? defaultValue : typed[0]
  const { length, heard } = useLength(first ?? '')
  return (
    <FieldFrame id={id} label={label} help={help} error={error} change={change} optional={optional}>
      <textarea
        id={ids.input}
        name={name}
        rows={rows}
        placeholder={placeholder}
        disabled={disabled}
        required={!optional}
        defaultValue={first}
        onInput={({ currentTarget }) => heard(currentTarget.value)}
        aria-invalid={error === undefined ? undefined : true}
        data-changed={change === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
        className={`${inputClass(error !== undefined)} field-sizing-content leading-7`}
      />
      <LengthCount id={id} length={length} max={maxLength} />
      <FieldDefault name={name} />
    </FieldFrame>
  )
}
