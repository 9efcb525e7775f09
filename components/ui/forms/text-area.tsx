'use client'

import { useId } from 'react'
import { classes } from '@/components/ui/classes'
import { FieldFrame, fieldIds, type FieldProps } from './field'
import { FieldDefault } from './field-default'
import { inputClass } from './field-style'
import { useChange, useField } from './form-context'
import { LengthCount, useLength } from './length-count'

/** So many lines, with the field's edges. A field that grows with its content pays no heed to its `rows`. */
const HEIGHTS = {
  2: 'min-h-[calc(2lh+1.125rem)]!',
  3: 'min-h-[calc(3lh+1.125rem)]!',
  4: 'min-h-[calc(4lh+1.125rem)]!',
  5: 'min-h-[calc(5lh+1.125rem)]!',
  6: 'min-h-[calc(6lh+1.125rem)]!',
  8: 'min-h-[calc(8lh+1.125rem)]!',
  12: 'min-h-[calc(12lh+1.125rem)]!',
  14: 'min-h-[calc(14lh+1.125rem)]!',
} as const

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
  readonly rows?: keyof typeof HEIGHTS
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
        className={classes(
          inputClass(error !== undefined),
          HEIGHTS[rows],
          'field-sizing-content leading-7',
        )}
      />
      <LengthCount id={id} length={length} max={maxLength} />
      <FieldDefault name={name} />
    </FieldFrame>
  )
}
