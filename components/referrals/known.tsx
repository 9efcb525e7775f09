'use client'

import { useContext, useEffect, useId, useRef, useState } from 'react'
import { FormContext, useField } from '@/components/ui/forms/form-context'
import { Notice } from '@/components/ui/notice'

/**
 * Who was found to be perhaps the same person, a line each, and the box that says it is another
 * person. Nothing until the form was sent and someone was found, nor once another person is typed:
 * what was said of one is not said of the other.
 */
export function Known({
  name,
  about,
  title,
  label,
}: {
  readonly name: string
  /** The fields by which the person was found. */
  readonly about: readonly string[]
  readonly title: string
  readonly label: string
}) {
  const id = useId()
  const { error, typed } = useField(name)
  const ticked = typed?.includes('on') === true
  const { turn } = useContext(FormContext)
  const box = useRef<HTMLInputElement>(null)
  const [changedAfter, setChangedAfter] = useState<number | null>(null)
  useEffect(() => {
    const form = box.current?.form
    const listen = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && about.includes(target.name)) setChangedAfter(turn)
    }
    form?.addEventListener('input', listen)
    return () => form?.removeEventListener('input', listen)
  }, [turn, about])
  if ((error === undefined && !ticked) || changedAfter === turn) return null
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
          ref={box}
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
