'use client'

import { use, useEffect, useRef } from 'react'
import { FormContext } from './form-context'
import { isField, putBack, typedIn, type Field } from './typed-fields'

/**
 * Keeps what is typed into the form around it for as long as the tab lives, so that a reload, or a tap on the
 * navigation and the way back, loses nothing. Forgotten once it was sent. Boxes and choices are kept too. What one
 * member typed is not put before another who signs in in the same tab.
 */
export function KeepTyped({
  name,
  leaveOut,
}: {
  /** Of the form: another one's words are not put into it. */
  readonly name: string
  /** Fields that are not typed. */
  readonly leaveOut: readonly string[]
}) {
  const here = useRef<HTMLSpanElement>(null)
  const left = leaveOut.join(' ')
  const { status } = use(FormContext)
  useEffect(() => {
    const form = here.current?.closest('form')
    if (form == null) return
    const key = keyOf(name)
    const fields = () =>
      [...form.elements].filter(
        (one): one is Field =>
          isField(one) && one.name !== '' && !left.split(' ').includes(one.name),
      )
    putBack(fields(), read(key))
    const keep = () => write(key, fields())
    form.addEventListener('input', keep)
    form.addEventListener('change', keep)
    return () => {
      form.removeEventListener('input', keep)
      form.removeEventListener('change', keep)
      forget(key)
    }
  }, [name, left])
  useEffect(() => {
    if (status === 'done') forget(keyOf(name))
  }, [name, status])
  return <span ref={here} hidden />
}

/** The shell says whose page it is; a visitor’s says nothing. */
function keyOf(name: string): string {
  const viewer = document.querySelector<HTMLElement>('[data-viewer]')?.dataset['viewer'] ?? ''
  return `typed ${viewer} ${name}`
}

function write(key: string, fields: readonly Field[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(typedIn(fields)))
  } catch {
    // A browser that keeps nothing: then a reload begins anew, as it always did.
  }
}

function read(key: string): readonly (readonly [string, string])[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? (kept as readonly (readonly [string, string])[]) : []
  } catch {
    return []
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
