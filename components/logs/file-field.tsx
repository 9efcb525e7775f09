'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FieldFrame, fieldIds } from '@/components/ui/forms/field'
import { inputClass } from '@/components/ui/forms/field-style'

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
  files,
  onChoose,
}: {
  readonly label: string
  readonly help: string
  readonly accept: string
  readonly multiple?: boolean
  readonly optional?: boolean
  readonly error?: string | undefined
  readonly files: readonly File[]
  readonly onChoose: (files: readonly File[]) => void
}) {
  const t = useTranslations('logs.send')
  const id = useId()
  const ids = fieldIds(id, help, error)
  const [first] = files
  const chosen =
    first === undefined
      ? t('noneChosen')
      : files.length === 1
        ? first.name
        : t('chosen', { n: files.length })
  return (
    <FieldFrame id={id} label={label} help={help} error={error} optional={optional}>
      {/* The input lies unseen over what is drawn: it takes the tap, the drop and the focus itself. */}
      <div
        className={`${inputClass(error !== undefined)} relative flex items-center gap-3 py-1.5 ps-1.5 text-base has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-lamp`}
      >
        <span
          aria-hidden="true"
          className="flex min-h-8 flex-none items-center rounded-soft border border-line bg-sunken px-3.5 font-semibold"
        >
          {t(multiple ? 'chooseMany' : 'chooseOne')}
        </span>
        <span aria-hidden="true" className="min-w-0 truncate text-ink-2">
          {chosen}
        </span>
        <input
          id={ids.input}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={ids.describedBy}
          onChange={({ currentTarget }) => onChoose([...(currentTarget.files ?? [])])}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </div>
    </FieldFrame>
  )
}
