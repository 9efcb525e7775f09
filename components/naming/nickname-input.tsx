'use client'

import { useEffect, useEffectEvent, useRef, type SyntheticEvent } from 'react'
import { Chip } from '@/components/ui/chip'
import { TextField } from '@/components/ui/forms/text-field'
import { composedIn, type Composing } from './composing'
import type { NicknameCheck } from './reply'
import { Suggestion } from './suggestion'
import { useVerdict } from './use-verdict'
import { VERDICT_TONES } from './verdict-tones'
import { WordedNotes } from './worded-notes'

/** The field of `nickname-field.tsx` as the browser runs it. Nothing is checked while an IME composes. */
export function NicknameInput({
  name,
  label,
  help,
  optional,
  defaultValue,
  words,
  check,
  composing,
}: {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly optional: boolean
  readonly defaultValue: string
  readonly words: { readonly warning: string; readonly suggestion: string; readonly use: string }
  readonly check?: NicknameCheck
  readonly composing?: Composing
}) {
  const box = useRef<HTMLDivElement>(null)
  const { reply, typed } = useVerdict(check)
  const look = useEffectEvent(() => typed(inputIn(box.current)?.value ?? ''))
  useEffect(() => look(), [])

  const last = useRef('')
  const compose = useEffectEvent((event: Event) => {
    const input = inputIn(box.current)
    if (composing === undefined || input?.form == null || event.target === input) return
    if (event instanceof InputEvent && event.isComposing) return
    // Text that the member typed is never overwritten.
    const own = input.value !== '' && input.value !== last.current
    last.current = composedIn(input.form, composing)
    if (own) return
    input.value = last.current
    typed(last.current)
  })
  useEffect(() => {
    const { form } = inputIn(box.current) ?? {}
    if (form == null) return
    last.current = composing === undefined ? '' : composedIn(form, composing)
    form.addEventListener('input', compose)
    form.addEventListener('compositionend', compose)
    return () => {
      form.removeEventListener('input', compose)
      form.removeEventListener('compositionend', compose)
    }
  }, [composing])

  function heard(event: SyntheticEvent): void {
    const { nativeEvent } = event
    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) return
    typed(inputIn(box.current)?.value ?? '')
  }

  function take(suggestion: string): void {
    const input = inputIn(box.current)
    if (input === null) return
    input.value = suggestion
    input.focus()
    typed(suggestion)
  }

  const suggestion = reply?.suggestion ?? null
  return (
    <div ref={box} onInput={heard} onCompositionEnd={heard}>
      <TextField
        name={name}
        label={label}
        help={help}
        optional={optional}
        defaultValue={defaultValue}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
      />
      <div role="status" className="mt-2 grid gap-2 empty:hidden">
        {reply === null ? null : (
          <>
            <Chip tone={VERDICT_TONES[reply.verdict]}>{reply.label}</Chip>
            <WordedNotes worded={reply} warning={words.warning} />
          </>
        )}
      </div>
      {suggestion === null ? null : (
        <div className="mt-3">
          <Suggestion
            key={suggestion}
            text={suggestion}
            label={words.suggestion}
            use={{ label: words.use, onUse: take }}
          />
        </div>
      )}
    </div>
  )
}

function inputIn(box: HTMLDivElement | null): HTMLInputElement | null {
  return box?.querySelector<HTMLInputElement>('input[name]') ?? null
}
