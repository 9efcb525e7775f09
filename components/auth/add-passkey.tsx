'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/i18n/form-state'
import { askToAdd, loadPasskeys } from './passkey-requests'
import { usePasskeysKnown } from './use-passkeys-known'

export type AddPasskeyWords = {
  readonly add: string
  readonly unsupported: string
  readonly cancelled: string
  readonly exists: string
  readonly failed: string
}

/** The button that has the device make a passkey, and sends its public half. */
export function AddPasskey({
  action,
  words,
}: {
  readonly action: FormAction
  readonly words: AddPasskeyWords
}) {
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const known = usePasskeysKnown()

  const press = async () => {
    setBusy(true)
    setFault('')
    const made = await make(words)
    if (typeof made === 'string') setFault(made)
    else if (field.current !== null) {
      field.current.value = JSON.stringify(made.credential)
      field.current.form?.requestSubmit()
    }
    setBusy(false)
  }
  return (
    <Form action={action} label={words.add}>
      <input ref={field} type="hidden" name="credential" />
      {known === false ? (
        <p className="text-small text-ink-2">{words.unsupported}</p>
      ) : (
        <div className="min-h-11">
          {known === null ? null : (
            <Button tone="primary" pending={busy} onClick={() => void press()}>
              {words.add}
            </Button>
          )}
        </div>
      )}
      <div role="alert" className="empty:absolute">
        {fault === '' ? null : <Notice tone="refusal" title={fault} />}
      </div>
    </Form>
  )
}

/** The browser's answer, or the sentence of what went wrong. */
async function make(words: AddPasskeyWords): Promise<string | { readonly credential: unknown }> {
  const asked = await askToAdd()
  if (asked === null) return words.failed
  if ('message' in asked) return asked.message
  try {
    const { startRegistration } = await loadPasskeys()
    return { credential: await startRegistration({ optionsJSON: asked.value.options }) }
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : ''
    return name === 'InvalidStateError' ? words.exists : words.cancelled
  }
}
