'use client'

import { useId } from 'react'
import { FieldFrame, fieldIds } from '@/components/ui/forms/field'
import { FieldDefault } from '@/components/ui/forms/field-default'
import { inputClass } from '@/components/ui/forms/field-style'
import type { ZoneChoice } from '@/lib/communities/rules-zones'

/**
 * A zone to type, with the browser's own list of those there are. What is typed is sent as it is, chosen or not, and
 * the page finds which zone is meant; what it refuses stays in the field.
 */
export function ZoneField({
  label,
  help,
  error,
  typed,
  choices,
}: {
  readonly label: string
  readonly help: string
  readonly error: string | undefined
  readonly typed: string
  readonly choices: readonly ZoneChoice[]
}) {
  const id = useId()
  const ids = fieldIds(id, help, error)
  return (
    <FieldFrame id={id} label={label} help={help} error={error}>
      <input
        // Another page of the same form begins with what it was asked.
        key={typed}
        id={ids.input}
        type="text"
        name="timeZone"
        list={`${id}-zones`}
        required
        defaultValue={typed}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
        className={inputClass(error !== undefined)}
      />
      <datalist id={`${id}-zones`}>
        {choices.map(({ value, label: name, detail }) => (
          <option key={value} value={name}>
            {detail}
          </option>
        ))}
      </datalist>
      <FieldDefault name="timeZone" />
    </FieldFrame>
  )
}
