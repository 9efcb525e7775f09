'use client'

import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'

/** What a form says below the field of a setting. */
export type DefaultNote = {
  /** What the setting holds now, and by default, as its field would send it; ticked boxes of one name with blanks between. */
  readonly held: string
  readonly byDefault: string
  /** The default in words, as a sentence. */
  readonly says: string
  /** Who changed this setting last and when; null where that is not known. */
  readonly changed: string | null
}

type Notes = {
  readonly notes: Readonly<Record<string, DefaultNote>>
  /** Of the button that puts the default back into the field. */
  readonly restore: string
}

const NotesContext = createContext<Notes>({ notes: {}, restore: '' })

/** The defaults of the fields within, by their names. */
export function FieldDefaults({
  children,
  ...notes
}: Notes & {
  readonly children: ReactNode
}) {
  return <NotesContext value={notes}>{children}</NotesContext>
}

/** The default of a field, where its form says one; a field that holds something else can be given it back. */
export function FieldDefault({ name }: { readonly name: string }) {
  const { notes, restore } = useContext(NotesContext)
  const note = notes[name]
  // Anew once another value was saved.
  return note === undefined ? null : (
    <Note key={note.held} name={name} note={note} restore={restore} />
  )
}

function Note({
  name,
  note: { held, byDefault, says, changed },
  restore,
}: {
  readonly name: string
  readonly note: DefaultNote
  readonly restore: string
}) {
  const line = useRef<HTMLParagraphElement>(null)
  const [differs, setDiffers] = useState(held !== byDefault)
  useEffect(() => {
    const form = line.current?.closest('form')
    if (form == null) return undefined
    const look = () => setDiffers(valueOf(fieldsOf(form, name)) !== byDefault)
    look()
    form.addEventListener('input', look)
    form.addEventListener('change', look)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('change', look)
    }
  }, [name, byDefault])

  function putBack(): void {
    const form = line.current?.closest('form')
    if (form != null) fill(fieldsOf(form, name), byDefault)
  }

  return (
    <p
      ref={line}
      className="mt-1.5 flex flex-wrap items-baseline gap-x-3 text-small text-ink-3 tabular-nums"
    >
      <span className="wrap-anywhere">{says}</span>
      {differs ? (
        <button
          type="button"
          onClick={putBack}
          aria-label={`${restore} · ${says}`}
          className="relative cursor-pointer underline decoration-line underline-offset-4 after:absolute after:-inset-x-1.5 after:-inset-y-3 hover:text-ink"
        >
          {restore}
        </button>
      ) : null}
      {changed === null ? null : <span>{changed}</span>}
    </p>
  )
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(form: HTMLFormElement, name: string): readonly Field[] {
  return [...form.elements].filter((one): one is Field => isField(one) && one.name === name)
}

function isField(one: Element): one is Field {
  return (
    one instanceof HTMLInputElement ||
    one instanceof HTMLTextAreaElement ||
    one instanceof HTMLSelectElement
  )
}

function isTicked(one: Field): one is HTMLInputElement {
  return one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio')
}

function valueOf(fields: readonly Field[]): string {
  return fields
    .filter((one) => !isTicked(one) || one.checked)
    .map(({ value }) => value)
    .join(' ')
}

/** As a member of the desk would fill it, so that all who listen to the field hear of it. */
function fill(fields: readonly Field[], value: string): void {
  const wanted = value.split(' ')
  for (const field of fields) {
    if (isTicked(field)) {
      if (field.checked !== wanted.includes(field.value)) field.click()
      continue
    }
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  fields[0]?.focus()
}
