import { ComboBox } from './combo-box'
import type { FieldProps } from './field'
import { Select, type Choice } from './select'

/** More than a hand scrolls through. */
export const MANY = 40

/**
 * One of a list that has no end: series, talks, rosters, days. The device's own list while it is short; beyond
 * `MANY` it is found by typing. A choice without a value, for none of them, is there the empty field.
 */
export function ChoiceField({
  choices,
  optional = false,
  defaultValue,
  ...field
}: FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string
}) {
  const first = defaultValue === undefined ? {} : { defaultValue }
  if (choices.length <= MANY)
    return <Select {...field} {...first} optional={optional} choices={choices} />
  const some = choices.filter(({ value }) => value !== '')
  const isOptional = optional || some.length < choices.length
  return <ComboBox {...field} {...first} optional={isOptional} choices={some} />
}
