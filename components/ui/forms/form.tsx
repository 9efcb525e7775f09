'use client'

import { useActionState, useEffect, useRef, useState, type ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { BASED_ON, type BasedOn } from '@/lib/shared/based-on'
import { IDLE, type FormAction, type FormState } from '@/lib/i18n/form-state'
import { Button, type ButtonProps } from '@/components/ui/button'
import { FormContext } from './form-context'
import { FormFoot } from './form-foot'
import { Notice } from '@/components/ui/notice'
import { ReloadLink } from '@/components/ui/reload-link'
import { useWords } from '@/components/ui/words'
import { asksToReload } from '@/lib/i18n/reload'
import { useHeldOffline } from './held-offline'
import { KeepTyped } from './keep-typed'
import { useLastDone } from './last-done'
import { SignInAgain, useTypedBefore } from './sign-in-again'

/**
 * A form over a server action: keeps what was typed, says what happened (and announces it), puts the
 * focus on the first field at fault. What was done is said until another form of the page did something:
 * it may have undone it. Works without script too: the page then comes back with the same.
 */
export function Form({
  action,
  children,
  label,
  basedOn,
  keep,
  quietSuccess = false,
}: {
  readonly action: FormAction
  readonly children: ReactNode
  /** Names the form when no heading does. */
  readonly label?: string
  /** What a form that changes something existing was made from: a later save of another is not overwritten. */
  readonly basedOn?: BasedOn
  /** Names a long form, with its record, whose words outlive a reload and a way to another page and back. */
  readonly keep?: string
  /** When the page itself shows that it is done. */
  readonly quietSuccess?: boolean
}) {
  const [state, send] = useActionState(action, IDLE)
  const [begun, begin] = useState<Begun | null>(null)
  const base = basedOn === undefined ? null : JSON.stringify(basedOn)
  const form = useRef<HTMLFormElement>(null)
  const isLast = useLastDone(state)
  const { held, hold } = useHeldOffline()
  const words = useWords()
  const typedBefore = useTypedBefore(form)
  useEffect(() => {
    if (state.status !== 'refused') return
    // What has to be looked at is not left folded away.
    for (const one of form.current?.querySelectorAll(
      'details :is([aria-invalid], [data-changed])',
    ) ?? [])
      one.closest('details')?.setAttribute('open', '')
    form.current
      ?.querySelector<HTMLElement>(
        'input[aria-invalid], textarea[aria-invalid], select[aria-invalid], [aria-invalid] input, [data-changed]',
      )
      ?.focus()
  }, [state])
  // From the first touch on, the form stays based on what its member saw, though the page is drawn anew.
  useEffect(() => {
    const touched = form.current
    const start = () =>
      begin((first) => (first?.turn === state.turn ? first : { turn: state.turn, base }))
    touched?.addEventListener('focusin', start)
    return () => touched?.removeEventListener('focusin', start)
  }, [state.turn, base])
  const shown = state.message !== '' && !(state.status === 'done' && (quietSuccess || !isLast))
  const remedy = remedyOf(state)
  return (
    <FormContext value={state}>
      <form
        ref={form}
        action={send}
        onSubmit={hold}
        aria-label={label}
        noValidate
        className="grid gap-5"
      >
        {base === null ? null : (
          <input
            type="hidden"
            name={BASED_ON}
            value={baseOf(state) ?? (begun?.turn === state.turn ? begun.base : base) ?? base}
          />
        )}
        {/* What another save changed meanwhile is not covered by words that were typed over what was before. */}
        {keep === undefined ? null : <KeepTyped name={`${keep} ${base ?? ''}`} leaveOut={[]} />}
        {children}
        {state.warned === undefined ? null : (
          <input type="hidden" name="warned" value={state.warned} />
        )}
        {/* Empty, or with nothing in sight, it leaves the grid, so that no gap is kept for it. */}
        <div
          role={state.status === 'refused' ? 'alert' : 'status'}
          className={
            state.fieldsAtFault === '' && remedy === undefined && !held
              ? 'empty:absolute in-[form:has([data-field-error])]:absolute'
              : 'empty:absolute'
          }
        >
          {held ? (
            <Notice tone="live" title={words.offline.title}>
              {words.offline.form}
            </Notice>
          ) : shown ? (
            <FormFoot state={state} actions={remedy} />
          ) : typedBefore && state.status === 'idle' ? (
            <Notice tone="live" title={words.signedInAgain} />
          ) : null}
        </div>
      </form>
    </FormContext>
  )
}

type Begun = { readonly turn: number; readonly base: string | null }

/** After a refusal the form goes on from what it sent, or from what the refusal showed. */
function baseOf({ status, values }: FormState): string | undefined {
  return status === 'refused' ? values[BASED_ON]?.[0] : undefined
}

/** What the message asks for beside the form: to sign in again, or to reload the page. */
function remedyOf({ code, message, lines = [] }: FormState) {
  if (code === 'SIGN_IN_AGAIN') return <SignInAgain />
  const reload = asksToReload(message) || lines.some(({ text }) => asksToReload(text))
  return reload ? <ReloadLink /> : undefined
}

/** Sends the form it stands in, and shows that it is under way. */
export function SubmitButton({ tone = 'primary', children, ...rest }: ButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button {...rest} type="submit" tone={tone} pending={pending}>
      {children}
    </Button>
  )
}
