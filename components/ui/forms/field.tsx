import type { ReactNode } from 'react'
import { useWords } from '@/components/ui/words'

/** What every field has. `name` is also what the refusal of a command calls it. */
export type FieldProps = {
  readonly name: string
  readonly label: string
  /** A line of help below the label. */
  readonly help?: ReactNode
  /** Marked as such; a field without the mark must be filled. */
  readonly optional?: boolean
  readonly disabled?: boolean
}

export type FieldIds = {
  readonly input: string
  readonly describedBy: string | undefined
}

/** The ids that tie label, help, what changed meanwhile, error and length to the input. */
export function fieldIds(
  id: string,
  help: ReactNode,
  error: string | undefined,
  more: { readonly change?: string | undefined; readonly maxLength?: number | undefined } = {},
): FieldIds {
  const { change, maxLength } = more
  const described = [
    help === undefined ? '' : `${id}-help`,
    change === undefined ? '' : `${id}-change`,
    error === undefined ? '' : `${id}-error`,
    maxLength === undefined ? '' : `${id}-length`,
  ].filter((part) => part !== '')
  return { input: id, describedBy: described.length === 0 ? undefined : described.join(' ') }
}

/** Label and help above, the error below. */
export function FieldFrame({
  id,
  label,
  help,
  error,
  change,
  optional = false,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly help: ReactNode
  readonly error: string | undefined
  /** From `useChange`. */
  readonly change?: string | undefined
  readonly optional?: boolean
  readonly children: ReactNode
}) {
  const { optional: optionalWord } = useWords()
  return (
    <div>
      <label htmlFor={id} className="block text-small font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-3"> · {optionalWord}</span> : null}
      </label>
      {help === undefined ? null : (
        <div id={`${id}-help`} className="mt-0.5 text-small text-ink-2">
          {help}
        </div>
      )}
      <div className="mt-1.5">{children}</div>
      <FieldChange id={id} change={change} />
      <FieldError id={id} error={error} />
    </div>
  )
}

/** What another save put into the field. It needs the reader, so it stands out like what is live. */
export function FieldChange({
  id,
  change,
}: {
  readonly id: string
  readonly change: string | undefined
}) {
  if (change === undefined) return null
  return (
    <span
      id={`${id}-change`}
      className="mt-1.5 block border-s-2 border-lamp ps-2.5 text-small wrap-anywhere whitespace-pre-line text-ink"
    >
      {change}
    </span>
  )
}

export function FieldError({
  id,
  error,
}: {
  readonly id: string
  readonly error: string | undefined
}) {
  if (error === undefined) return null
  return (
    <p id={`${id}-error`} data-field-error className="mt-1.5 text-small text-cinnabar">
      {error}
    </p>
  )
}
