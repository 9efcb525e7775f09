'use client'

import { useId } from 'react'
import { Notice } from '@/components/ui/notice'
import { useField } from '@/components/ui/form-context'

/**
 * Who was found to be perhaps the same person, a line each, and the box that says it is somebody
 * else. Nothing until the form was sent and somebody was found.
 */
export function Known({
  name,
  title,
  label,
}: {
  readonly name: string
  readonly title: string
  readonly label: string
}) {
  const id = useId()
  const { error, typed } = useField(name)
  const ticked = typed?.includes('on') === true
  if (error === undefined && !ticked) return null
  return (
    <Notice tone="live" title={title}>
      {error === undefined ? null : (
        <ul id={`${id}-found`} className="grid gap-1">
          {error.split('\n').map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
      )}
      <label className="mt-2 flex min-h-11 items-start gap-3 py-2.5 text-base text-ink">
        <input
          key={String(ticked)}
          type="checkbox"
          name={name}
          value="on"
          defaultChecked={ticked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-found`}
          className="mt-0.5 size-5 flex-none accent-ink"
        />
        <span>{label}</span>
      </label>
    </Notice>
  )
}
