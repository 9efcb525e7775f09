'use client'

import { Button } from '@/components/ui/button'

/** Puts ready words into a field of the same form, where they are gone on with. */
export function KindWords({
  label,
  field,
  words,
}: {
  readonly label: string
  /** The field's name. */
  readonly field: string
  readonly words: readonly { readonly title: string; readonly text: string }[]
}) {
  return (
    <div role="group" aria-label={label}>
      <p aria-hidden="true" className="mb-2 text-small text-ink-2">
        {label}
      </p>
      <div className="flex flex-wrap gap-x-2.5 gap-y-3.5">
        {words.map(({ title, text }) => (
          <span key={title} className="relative">
            <Button
              size="small"
              onClick={({ currentTarget }) => {
                const box = currentTarget.form?.elements.namedItem(field)
                if (!(box instanceof HTMLTextAreaElement)) return
                box.value = text
                box.focus()
              }}
            >
              {title}
            </Button>
          </span>
        ))}
      </div>
    </div>
  )
}
