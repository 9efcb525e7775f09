'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/forms/text-area'
import { fillText, VARIABLES, type Variable } from '@/lib/announcements/texts/rules-template'
import { MAX_TEXT } from '@/lib/announcements/texts/schema-limits'
import type { AnnouncementFacts } from '@/lib/announcements/types'
import type { Locale } from '@/lib/i18n/locale'

/** The text, the facts it can name, each put in by a tap, and how it reads with those of an evening. */
export function TextEditor({
  locale,
  body,
  facts,
  words,
}: {
  readonly locale: Locale
  readonly body: string
  readonly facts: AnnouncementFacts
  readonly words: Readonly<Record<'body' | 'help' | 'variables' | 'preview' | 'absent', string>>
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(body)

  function putIn(name: string): void {
    const area = frame.current?.querySelector('textarea')
    if (area == null) return
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end')
    area.focus()
    // The count of the field, and the words kept over a reload, hear of it as of typing.
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <div
      ref={frame}
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) setTyped(target.value)
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]"
    >
      <div className="grid content-start gap-4">
        <TextArea
          name="body"
          label={words.body}
          help={words.help}
          rows={8}
          maxLength={MAX_TEXT}
          defaultValue={body}
        />
        <div role="group" aria-label={words.variables} className="flex flex-wrap gap-2">
          {(Object.entries(VARIABLES[locale]) as [Variable, string][]).map(([variable, name]) => (
            <Button key={variable} size="small" onClick={() => putIn(name)}>
              {`{${name}}`}
              <span className="font-normal text-ink-2">
                {facts[variable] === null ? words.absent : shortOf(String(facts[variable]))}
              </span>
            </Button>
          ))}
        </div>
      </div>
      <div>
        <p className="text-small font-semibold">{words.preview}</p>
        <p
          lang={locale}
          aria-live="polite"
          className="mt-1.5 rounded-soft border border-line bg-sunken px-3.5 py-3 leading-7 wrap-anywhere whitespace-pre-wrap"
        >
          {fillText(locale, typed, facts)}
        </p>
      </div>
    </div>
  )
}

function shortOf(value: string): string {
  const letters = Array.from(value)
  return letters.length > 12 ? `${letters.slice(0, 12).join('')}…` : value
}
