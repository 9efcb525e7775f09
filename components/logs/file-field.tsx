'use client'

import { useId } from 'react'
import { FieldFrame, fieldIds } from '@/components/ui/field'
import { inputClass } from '@/components/ui/field-style'
import { useWords } from '@/components/ui/words'

/**
 * Files from this device, chosen or dropped here. It has no name: they go in pieces, never with the
 * form, and what they are called never into an address.
 */
export function FileField({
  label,
  help,
  accept,
  multiple = false,
  optional = false,
  error,
  onChoose,
}: {
  readonly label: string
  readonly help: string
  readonly accept: string
  readonly multiple?: boolean
  readonly optional?: boolean
  readonly error?: string | undefined
  readonly onChoose: (files: readonly File[]) => void
}) {
  const id = useId()
  const { optional: optionalWord } = useWords()
  const ids = fieldIds(id, help, error)
  return (
    <FieldFrame
      id={id}
      label={label}
      help={help}
      error={error}
      optionalWord={optional ? optionalWord : undefined}
    >
      <input
        id={ids.input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
        onChange={({ currentTarget }) => onChoose([...(currentTarget.files ?? [])])}
        className={`${inputClass(error !== undefined)} cursor-pointer py-1.5 ps-1.5 text-base file:me-3 file:min-h-8 file:cursor-pointer file:rounded-soft file:border file:border-line file:bg-sunken file:px-3.5 file:font-semibold file:text-ink`}
      />
    </FieldFrame>
  )
}
