'use client'

import { useEffect, useRef, useState } from 'react'
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
  const turns = useRef<Turns>({ pressed: false, asked: Promise.resolve() })
  useEffect(
    () => (autofill ? offerInField(next, words, { setFault, setBusy }, turns.current) : undefined),
    [autofill, next, words],
  )
  useEffect(() => {
    // A page that comes back from the browser's memory has not been pressed.
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setBusy(false)
    }
    addEventListener('pageshow', shown)
    return () => removeEventListener('pageshow', shown)
  }, [])
  if (known !== true) return null

  const press = async () => {
    setBusy(true)
    setFault('')
    turns.current.pressed = true
    const fault = await signIn(next, words, turns.current, { inField: false })
    turns.current.pressed = false
    // Without a fault the browser is on its way, and the button stays busy.
    if (fault === '') return
    setFault(fault)
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

type Shown = {
  readonly setFault: (fault: string) => void
  readonly setBusy: (busy: boolean) => void
}

/**
 * The field and the button share one cookie for what was asked of the server last, and the browser asks the person
 * once: a press comes after what the field has asked, and the field leaves the browser to it.
 */
type Turns = { pressed: boolean; asked: Promise<unknown> }

/**
 * Answers the sentence of what went wrong; empty while the browser goes on to the next page, and where the field has
 * nothing to offer.
 */
async function signIn(
  next: string,
  words: PasskeySignInWords,
  turns: Turns,
  { inField, chosen }: { readonly inField: boolean; readonly chosen?: () => void },
): Promise<string> {
  const asking = turns.asked.then(() => (inField && turns.pressed ? null : askToSignIn()))
  turns.asked = asking.catch(() => null)
  const asked = await asking
  if (inField && turns.pressed) return ''
  if (asked === null) return inField ? '' : words.failed
  if ('message' in asked) return inField ? '' : asked.message
  let credential: unknown
  try {
    const { startAuthentication } = await loadPasskeys()
    credential = await startAuthentication({
      optionsJSON: asked.value.options,
      useBrowserAutofill: inField,
    })
    chosen?.()
  } catch {
    return inField ? '' : words.cancelled
  }
  const sent = await sendUse(credential, next)
  if (sent === null) return words.failed
  if ('message' in sent) return sent.message
  window.location.assign(sent.value.to)
  return ''
}

/** Lets the browser offer passkeys in the field; what it cancels by itself is no fault. Answers what ends it. */
function offerInField(
  next: string,
  words: PasskeySignInWords,
  { setFault, setBusy }: Shown,
  turns: Turns,
): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const offer = async () => {
    if (!isKnown() || !(await canOffer()) || signal.aborted) return
    // From the choice on the button is busy: the browser signs in once.
    const fault = await signIn(next, words, turns, { inField: true, chosen: () => setBusy(true) })
    if (fault === '') return
    setFault(fault)
    setBusy(false)
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
