'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react'
import type { TreeRow } from '@/lib/referrals/tree/rules-rows'
import type { Family } from '@/lib/referrals/tree/types'
import { rowBeginning, stepOf } from './keys'
import { COLUMNS, Row, ROW_HEIGHT } from './row'
import type { Shown } from './use-tree'

/** Rows drawn above and below what is seen. */
const OVERSCAN = 6
/** Rows that come with the page: as many as a tall screen shows. */
const FIRST_ROWS = 24
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
  const rowAt = useMemo(() => new Map(rows.map(({ place }, row) => [place, row])), [rows])
  const now = rowAt.get(at) ?? rowAt.get(who) ?? 0
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    initialRect: { width: 0, height: FIRST_ROWS * ROW_HEIGHT },
    overscan: OVERSCAN,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), now])],
  })
  // Until the script runs the first rows stand in the flow, where the list puts them afterwards.
  const measured = useSyncExternalStore(noChange, yes, no)
  const drawn = measured
    ? list.getVirtualItems().map(({ index }) => index)
    : [...rows.keys()].slice(0, FIRST_ROWS)
  const name = (row: number) => family.people[rows[row]?.place ?? -1]?.name ?? t('nameless')

  // Only what was chosen elsewhere moves the list, not every change of its rows.
  const latest = useRef(rowAt)
  useEffect(() => {
    latest.current = rowAt
  }, [rowAt])
  useEffect(() => {
    const row = latest.current.get(shown.place)
    if (row !== undefined) list.scrollToIndex(row, { align: 'center' })
  }, [shown, list])

  const goTo = (row: number) => {
    const place = rows[row]?.place
    if (place === undefined || scroller.current === null) return
    setAt(place)
    list.scrollToIndex(row)
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
    const page = Math.max(1, Math.ceil((list.scrollRect?.height ?? 0) / ROW_HEIGHT) - 1)
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
        ref={scroller}
        className="relative h-[68dvh] min-h-80 overflow-y-auto overscroll-contain"
      >
        <div
          role="presentation"
          className="relative"
          style={measured ? { height: list.getTotalSize() } : undefined}
        >
          {drawn.map((row) => {
            const line = rows[row]
            if (line === undefined) return null
            const { place } = line
            return (
              <Row
                key={place}
                {...{ family, line, row }}
                top={measured ? row * ROW_HEIGHT : null}
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

const noChange = () => () => undefined
const yes = () => true
const no = () => false

type Typed = { readonly text: string; readonly at: number }

function nowTyping({ text, at }: Typed, now: number): boolean {
  return text !== '' && now - at < PAUSE
}
