'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { fillText } from '@/lib/texts/rules-template'
import type { TextFacts, TextForm, Written } from '@/lib/texts/types'
import type { Locale } from '@/lib/i18n/locale'

/** The text, the facts it can name, each put in by a tap, and how it reads with the facts shown. */
export function TextEditor({
  locale,
  text: { subject, body },
  names,
  facts,
  limits,
  words,
}: {
  readonly locale: Locale
  readonly text: Written
  /** How each fact is called, by its variable. */
  readonly names: TextForm['names']
  readonly facts: TextFacts
  /** How long it may be; a text to paste has no subject. */
  readonly limits: { readonly subject: number | null; readonly body: number }
  readonly words: Readonly<
    Record<'subject' | 'body' | 'help' | 'variables' | 'preview' | 'absent', string>
  >
}) {
  const frame = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState({ subject, body })
  const isMail = limits.subject !== null

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
        if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
          setTyped((before) => ({ ...before, [target.name]: target.value }))
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]"
    >
      <div className="grid content-start gap-4">
        {limits.subject === null ? null : (
          <TextField
            name="subject"
            label={words.subject}
            maxLength={limits.subject}
            defaultValue={subject}
          />
        )}
        <TextArea
          name="body"
          label={words.body}
          help={words.help}
          rows={isMail ? 14 : 8}
          maxLength={limits.body}
          defaultValue={body}
        />
        <div role="group" aria-label={words.variables} className="flex flex-wrap gap-2">
          {Object.entries(names).map(([variable, name]) => (
            <Button key={variable} size="small" onClick={() => putIn(name)}>
              {`{${name}}`}
              <span className="font-normal text-ink-2">
                {facts[variable] == null ? words.absent : shortOf(String(facts[variable]))}
              </span>
            </Button>
          ))}
        </div>
      </div>
      <div>
        <p className="text-small font-semibold">{words.preview}</p>
        <div
          lang={locale}
          aria-live="polite"
          className="mt-1.5 rounded-soft border border-line bg-sunken px-3.5 py-3 leading-7 wrap-anywhere whitespace-pre-wrap"
        >
          {isMail ? (
            <p className="mb-2 border-b border-line pb-2 font-semibold">
              {fillText(names, typed.subject, facts)}
            </p>
          ) : null}
          <p>{fillText(names, typed.body, facts)}</p>
        </div>
      </div>
    </div>
  )
}

function shortOf(value: string): string {
  const letters = Array.from(value)
  return letters.length > 12 ? `${letters.slice(0, 12).join('')}…` : value
}
