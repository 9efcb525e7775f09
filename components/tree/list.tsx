'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { TreeRow } from '@/lib/referrals/tree/rules-rows'
import type { Family } from '@/lib/referrals/tree/types'
import { rowBeginning, stepOf } from './keys'
import { COLUMNS, Row } from './row'
import type { Shown } from './use-tree'
import { ROW_HEIGHT, showRow, useWindow } from './use-window'

/** How long what is typed counts as one word, in milliseconds. */
const PAUSE = 700

type ListProps = {
  readonly family: Family
  readonly rows: readonly TreeRow[]
  readonly open: ReadonlySet<number>
  readonly hits: ReadonlySet<number>
  /** Who is looked at; -1 for none. */
  readonly who: number
  readonly shown: Shown
  readonly onOpen: (places: readonly number[], open: boolean) => void
  readonly onLook: (place: number) => void
}

/**
 * The tree as a treegrid, in the flat form of the pattern: only what is seen stands in the page, and
 * level and place are given by attributes. The row with the focus always stands there, wherever the
 * list was scrolled to. One of our own: the Tree of react-aria nests its rows, and a chain of a
 * thousand people is deeper than the stack.
 */
export default function TreeList(props: ListProps) {
  const { family, rows, open, hits, who, shown, onOpen, onLook } = props
  const t = useTranslations('tree')
  const [at, setAt] = useState(who)
  const scroller = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const { watch, from, to, page } = useWindow(rows.length)
  const rowAt = useMemo(() => new Map(rows.map(({ place }, row) => [place, row])), [rows])
  const now = rowAt.get(at) ?? rowAt.get(who) ?? 0
  const name = (row: number) => family.people[rows[row]?.place ?? -1]?.name ?? t('nameless')

  // Only what was chosen elsewhere moves the list, not every change of its rows.
  const latest = useRef(rowAt)
  useEffect(() => {
    latest.current = rowAt
  }, [rowAt])
  useEffect(() => {
    const row = latest.current.get(shown.place)
    if (scroller.current !== null && row !== undefined) showRow(scroller.current, row, true)
  }, [shown])

  const goTo = (row: number) => {
    const place = rows[row]?.place
    if (place === undefined || scroller.current === null) return
    setAt(place)
    showRow(scroller.current, row)
    // Drawn by the next frame at the latest, for the row with the focus always is.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus({
        preventScroll: true,
      })
    })
  }

  const press = (event: KeyboardEvent) => {
    const { key, nativeEvent, ctrlKey, metaKey, altKey, timeStamp } = event
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return
    const place = rows[now]?.place ?? -1
    const children = family.children[place] ?? []
    const has = { children: children.length > 0, open: open.has(place) }
    const word = typed.current
    const typing = key.length === 1 && (key !== ' ' || nowTyping(word, timeStamp)) && key !== '*'
    const step = typing ? null : stepOf({ key, page }, rows, now, has)
    if (step === null && !typing) return
    event.preventDefault()
    if (typing) {
      const text = (nowTyping(word, timeStamp) ? word.text : '') + key
      typed.current = { text, at: timeStamp }
      const found = rowBeginning(name, rows.length, now, text)
      if (found !== null) goTo(found)
    } else if (step?.do === 'go') goTo(step.row)
    else if (step?.do === 'look') onLook(place)
    else if (step?.do === 'openAround') {
      const parent = family.people[place]?.parent ?? -1
      onOpen((parent < 0 ? family.roots : family.children[parent]) ?? [], true)
    } else if (step !== null) onOpen([place], step.do === 'open')
  }

  const drawn = new Set(Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step))
  drawn.add(now)
  return (
    <div
      role="treegrid"
      aria-label={t('list')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      tabIndex={-1}
      onKeyDown={press}
    >
      <div role="rowgroup">
        <div
          role="row"
          aria-rowindex={1}
          className="grid grid-cols-1 items-end border-b-2 border-ink pe-3 text-tiny font-semibold text-ink-3 max-md:sr-only md:grid-cols-[minmax(0,1fr)_repeat(5,3.75rem)]"
        >
          {COLUMNS.map((column) => (
            <span
              key={column}
              role="columnheader"
              className={column === 'name' ? 'py-2' : 'py-2 text-end'}
            >
              {t(`columns.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        ref={(element) => {
          scroller.current = element
          return watch(element)
        }}
        className="relative h-[68dvh] min-h-80 overflow-y-auto overscroll-contain"
      >
        <div role="presentation" className="relative" style={{ height: rows.length * ROW_HEIGHT }}>
          {[...drawn].map((row) => {
            const line = rows[row]
            if (line === undefined) return null
            const { place } = line
            return (
              <Row
                key={place}
                {...{ family, line, row }}
                open={open.has(place)}
                hit={hits.has(place)}
                chosen={place === who}
                focusable={row === now}
                onOpen={onOpen}
                onLook={(chosen) => {
                  setAt(chosen)
                  onLook(chosen)
                }}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

type Typed = { readonly text: string; readonly at: number }

function nowTyping({ text, at }: Typed, now: number): boolean {
  return text !== '' && now - at < PAUSE
}
