'use client'

import { useEffect, useRef } from 'react'
import { isField, putBack, typedIn, type Field } from './typed-fields'

/**
 * Keeps what is typed into the form around it for as long as the tab lives, so that a reload loses nothing.
 * Forgotten once the member goes on to another page, as after sending it. Boxes and choices are kept too.
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
  useEffect(() => {
    const form = here.current?.closest('form')
    if (form == null) return
    const key = `typed ${name}`
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
  return <span ref={here} hidden />
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
