'use client'

import { useId, type ComponentPropsWithRef } from 'react'
import { FieldFrame, fieldIds, type FieldProps } from './field'
import { FieldDefault } from './field-default'
import { inputClass } from './field-style'
import { useChange, useField } from './form-context'
import { LengthCount, useLength } from './length-count'

export type TextFieldProps = FieldProps &
  Pick<
    ComponentPropsWithRef<'input'>,
    | 'defaultValue'
    | 'placeholder'
    | 'autoComplete'
    | 'inputMode'
    | 'min'
    | 'max'
    | 'step'
    | 'spellCheck'
    | 'onChange'
  > & {
    readonly type?: 'text' | 'email' | 'url' | 'number' | 'date' | 'time'
    /** The schema refuses a longer text; the field never cuts it. */
    readonly maxLength?: number
  }

/** One line of text; DateField and TimeField below are made of it. */
export function TextField({
  name,
  label,
  help,
  optional = false,
  type = 'text',
  defaultValue,
  maxLength,
  ...input
}: TextFieldProps) {
  const id = useId()
  const { error, typed } = useField(name)
  const change = useChange(name)
  const ids = fieldIds(id, help, error, { change, maxLength })
  const first = typed === undefined ? defaultValue : typed[0]
  const { length, heard } = useLength(String(first ?? ''))
  return (
    <FieldFrame id={id} label={label} help={help} error={error} change={change} optional={optional}>
      <input
        {...input}
        id={ids.input}
        name={name}
        type={type}
        required={!optional}
        defaultValue={first}
        onInput={({ currentTarget }) => heard(currentTarget.value)}
        aria-invalid={error === undefined ? undefined : true}
        data-changed={change === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
        className={inputClass(error !== undefined)}
      />
      <LengthCount id={id} length={length} max={maxLength} />
      <FieldDefault name={name} />
    </FieldFrame>
  )
}

/** The device's own date picker; the value is `2026-11-22`. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'placeholder'>) {
  return <TextField {...props} type="date" />
}

/** The device's own time picker; the value is `19:30`, in the community's zone: say so in `help`. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'placeholder'>) {
  return <TextField {...props} type="time" />
}
