'use client'

import { Form, SubmitButton } from '@/components/ui/forms/form'
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

/**
 * The button that has the device make a passkey, and sends its public half. What the device refuses is an answer of
 * the form as what the server refuses: the last one stands alone.
 */
export function AddPasskey({
  action,
  words,
}: {
  readonly action: FormAction
  readonly words: AddPasskeyWords
}) {
  const known = usePasskeysKnown()
  const add: FormAction = async (before, data) => {
    const made = await make(words)
    if (typeof made === 'string') {
      const turn = before.turn + 1
      return { status: 'refused', message: made, fieldErrors: {}, values: {}, turn }
    }
    data.set('credential', JSON.stringify(made.credential))
    return action(before, data)
  }
  return (
    <Form action={add} label={words.add}>
      {known === false ? (
        <p className="text-small text-ink-2">{words.unsupported}</p>
      ) : (
        <div className="min-h-11">
          {known === null ? null : <SubmitButton>{words.add}</SubmitButton>}
        </div>
      )}
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
