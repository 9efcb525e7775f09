'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Hit } from '@/lib/palette/types'
import { isComposing } from './composing'
import { useHits } from './use-hits'
import type { PaletteWords } from './words'

/**
 * A field and what it finds (combobox and listbox of the ARIA practices): arrows choose, Enter opens, Esc closes.
 * A modal `dialog` holds the focus and gives it back. Nothing happens while characters are being composed.
 */
export function PaletteDialog({
  words,
  onClose,
}: {
  readonly words: PaletteWords
  readonly onClose: () => void
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const composing = useRef(false)
  const [query, setQuery] = useState('')
  const { hits, said } = useHits(query, words.failed)
  const [chosen, choose] = useState({ hits, at: 0 })
  // Other results begin with their first again.
  const at = chosen.hits === hits ? chosen.at : 0
  const optionId = (index: number) => `${id}-${String(index)}`
  const go = (index: number) => choose({ hits, at: index })

  useEffect(() => {
    const shown = dialog.current
    if (shown?.open === false) shown.showModal()
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${String(at)}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at, hits])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      go((at + step + hits.length) % hits.length)
      return
    }
    const hit = hits[at]
    if (event.key !== 'Enter' || hit === undefined) return
    event.preventDefault()
    location.assign(hit.href)
  }

  return (
    <dialog
      ref={dialog}
      aria-label={words.title}
      onClose={onClose}
      onCancel={(event) => {
        // Esc ends the composition first.
        if (composing.current) event.preventDefault()
      }}
      // A tap beside it closes it, where the browser knows that.
      closedby="any"
      className="mx-auto mt-0 w-full max-w-form overflow-hidden border border-line bg-paper p-0 text-ink shadow-high backdrop:bg-[rgb(12_13_19/0.5)] md:mt-[10dvh] md:rounded-soft"
    >
      <form action="/find" className="flex items-center gap-2 border-b border-line p-3">
        <input
          type="search"
          name="q"
          autoComplete="off"
          enterKeyHint="go"
          role="combobox"
          aria-label={words.title}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? optionId(at) : undefined}
          placeholder={words.hint}
          onKeyDown={onKeyDown}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={(event) => {
            composing.current = false
            setQuery(event.currentTarget.value)
          }}
          onChange={({ target, nativeEvent }) => {
            if (!(nativeEvent as InputEvent).isComposing) setQuery(target.value)
          }}
          className="min-h-11 min-w-0 flex-1 bg-transparent px-2 text-base outline-none"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="min-h-11 flex-none px-2 text-small text-ink-2 hover:text-ink"
        >
          {words.close}
        </button>
      </form>
      <div
        id={`${id}-list`}
        // Reached by arrows from the field, not by Tab.
        tabIndex={-1}
        role={hits.length > 0 ? 'listbox' : undefined}
        aria-label={hits.length > 0 ? words.title : undefined}
        className="max-h-[60dvh] overflow-y-auto overscroll-contain p-1.5"
      >
        {sectionsOf(hits).map(({ kind, from, those }) => (
          <div key={kind} role="group" aria-label={words.kinds[kind]}>
            <p aria-hidden="true" className="px-3 pt-2.5 pb-1 text-tiny text-ink-3">
              {words.kinds[kind]}
            </p>
            {those.map((hit, index) => (
              <a
                key={`${hit.href} ${hit.title}`}
                id={optionId(from + index)}
                href={hit.href}
                // Reached by arrows from the field, as options are.
                tabIndex={-1}
                role="option"
                aria-selected={from + index === at}
                onPointerMove={() => {
                  if (from + index !== at) go(from + index)
                }}
                className="block min-h-11 cursor-pointer rounded-slight px-3 py-2 aria-selected:bg-sunken"
              >
                <span className="font-semibold wrap-anywhere">{hit.title}</span>
                {hit.detail === '' ? null : (
                  <span className="block text-small text-ink-2">{hit.detail}</span>
                )}
              </a>
            ))}
          </div>
        ))}
      </div>
      <p className="flex flex-wrap justify-between gap-x-4 border-t border-line px-4 py-2.5 text-tiny text-ink-2">
        <span role="status">{said}</span>
        <span aria-hidden="true" className="hidden md:inline">
          {words.keys}
        </span>
      </p>
    </dialog>
  )
}

type Section = {
  readonly kind: Hit['kind']
  /** Index of its first line among all. */
  readonly from: number
  readonly those: readonly Hit[]
}

/** The lines under their headings; they come in the order of their kinds. */
function sectionsOf(hits: readonly Hit[]): Section[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    kind,
    from: hits.findIndex((hit) => hit.kind === kind),
    those: hits.filter((hit) => hit.kind === kind),
  }))
}
