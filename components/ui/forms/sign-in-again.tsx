'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { LinkButton } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'
import { signInAgainPath } from '@/lib/auth/links/rules-next'
import { isField, putBack, typedIn } from './typed-fields'

/**
 * The way out of SIGN_IN_AGAIN: keeps what the form around it holds, and leads to signing in and back here.
 * In the browser's store and not in the tab's, for a mailed link opens in another tab; for half an hour.
 */
export function SignInAgain() {
  const here = useRef<HTMLSpanElement>(null)
  const words = useWords()
  const [path, search] = [usePathname(), useSearchParams().toString()]
  const next = search === '' ? path : `${path}?${search}`
  const keep = () => {
    const form = here.current?.closest('form')
    if (form != null) write(form)
  }
  return (
    <span ref={here} onClickCapture={keep}>
      <LinkButton href={signInAgainPath(next)} tone="primary" size="small">
        {words.signInAgain}
      </LinkButton>
    </span>
  )
}

/** Puts back what `SignInAgain` kept of this form, once; answers whether it did. */
export function useTypedBefore(form: RefObject<HTMLFormElement | null>): boolean {
  const [found, setFound] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setFound(form.current !== null && take(form.current))
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [form])
  return found
}

const KEY = 'typed before signing in again'
const MINUTES = 30

type Kept = {
  readonly until: number
  readonly form: string
  readonly typed: readonly (readonly [string, string])[]
}

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((one) => isField(one)).filter(({ name }) => name !== '')

/** Which form of which page it is: its unseen fields name the record, its fields the kind of form. */
function nameOf(form: HTMLFormElement): string {
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    .filter(({ name }) => !name.startsWith('$ACTION') && !NOT_ITS_NAME.has(name))
    .map(({ name, value }) => `${name}=${value}`)
  const fields = fieldsOf(form).map(({ name }) => name)
  const label = form.getAttribute('aria-label') ?? ''
  return [window.location.pathname, label, ...hidden, ...new Set(fields)].join(' ')
}

const NOT_ITS_NAME: ReadonlySet<string> = new Set(['basedOn', 'warned'])

function write(form: HTMLFormElement): void {
  const until = Date.now() + MINUTES * 60_000
  const kept: Kept = { until, form: nameOf(form), typed: typedIn(fieldsOf(form)) }
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing: then the form is as the page draws it.
  }
}

function take(form: HTMLFormElement): boolean {
  try {
    const text = localStorage.getItem(KEY)
    if (text === null) return false
    const kept = JSON.parse(text) as Kept
    if (kept.until < Date.now()) localStorage.removeItem(KEY)
    if (kept.until < Date.now() || kept.form !== nameOf(form)) return false
    localStorage.removeItem(KEY)
    putBack(fieldsOf(form), kept.typed)
    return true
  } catch {
    return false
  }
}
