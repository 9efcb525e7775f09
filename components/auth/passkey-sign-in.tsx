'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { askToSignIn, loadPasskeys, sendUse } from './passkey-requests'
import { isKnown, usePasskeysKnown } from './use-passkeys-known'

/** Anew before what was asked is too old to answer. */
const REFRESH_MS = 4 * 60_000

export type PasskeySignInWords = {
  readonly button: string
  readonly or: string
  readonly cancelled: string
  readonly failed: string
}

/**
 * Signs in by a passkey: by the button, and where the page has a field for an address and the browser can, by what
 * the browser offers in that field. Nothing is shown where the browser knows no passkeys.
 */
export function PasskeySignIn({
  next,
  autofill,
  words,
}: {
  readonly next: string
  readonly autofill: boolean
  readonly words: PasskeySignInWords
}) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const known = usePasskeysKnown()
  useEffect(() => (autofill ? offerInField(next, setFault) : undefined), [autofill, next])
  if (!known) return null

  const press = async () => {
    setBusy(true)
    setFault('')
    setFault(await signIn(next, words, false))
    setBusy(false)
  }
  return (
    <div className="grid gap-5">
      {autofill ? <p className="text-center text-small text-ink-2">{words.or}</p> : null}
      <Button size="large" wide pending={busy} onClick={() => void press()}>
        {words.button}
      </Button>
      <div role="alert" className="empty:absolute">
        {fault === '' ? null : <Notice tone="refusal" title={fault} />}
      </div>
    </div>
  )
}

/** Answers the sentence of what went wrong; empty while the browser goes on to the next page. */
async function signIn(
  next: string,
  words: Pick<PasskeySignInWords, 'cancelled' | 'failed'>,
  useBrowserAutofill: boolean,
): Promise<string> {
  const asked = await askToSignIn()
  if (asked === null) return words.failed
  if ('message' in asked) return asked.message
  let credential: unknown
  try {
    const { startAuthentication } = await loadPasskeys()
    credential = await startAuthentication({
      optionsJSON: asked.value.options,
      useBrowserAutofill,
    })
  } catch {
    return words.cancelled
  }
  const sent = await sendUse(credential, next)
  if (sent === null) return words.failed
  if ('message' in sent) return sent.message
  window.location.assign(sent.value.to)
  return ''
}

/** Lets the browser offer passkeys in the field; what it cancels by itself is no fault. Answers what ends it. */
function offerInField(next: string, setFault: (fault: string) => void): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const offer = async () => {
    if (!isKnown() || !(await canOffer()) || signal.aborted) return
    const fault = await signIn(next, { cancelled: '', failed: '' }, true)
    if (fault !== '') setFault(fault)
  }
  void offer()
  const timer = setInterval(() => void offer(), REFRESH_MS)
  return () => {
    ending.abort()
    clearInterval(timer)
  }
}

async function canOffer(): Promise<boolean> {
  try {
    return await PublicKeyCredential.isConditionalMediationAvailable()
  } catch {
    return false
  }
}
