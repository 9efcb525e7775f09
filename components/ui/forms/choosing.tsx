'use client'

import { createContext, useContext, useRef, useState, type MouseEvent, type ReactNode } from 'react'

type ChoosingProps = {
  /** The name of the boxes in the rows. */
  readonly name: string
  /** What the box says that ticks all of the page. */
  readonly all: string
  /** How many rows there are, in words; stands at the end of the line. */
  readonly count: ReactNode
  /** The rows, each with a box. */
  readonly children: ReactNode
  /** What stands below them; a `ChosenCount` in it says how many are ticked. */
  readonly foot: ReactNode
}

const Count = createContext(0)

/**
 * Rows to tick: all of the page by one box, a range by a click and another with Shift, and how many
 * are ticked. Without script the boxes are boxes.
 */
export function Choosing({ name, all: allWord, count: rowCount, children, foot }: ChoosingProps) {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLInputElement | null>(null)
  const [ticked, setTicked] = useState({ n: 0, of: -1 })

  const boxes = () => [
    ...(box.current?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? []),
  ]
  const count = () => {
    const all = boxes()
    setTicked({ n: all.filter(({ checked }) => checked).length, of: all.length })
  }

  function tickRange({ target, shiftKey }: MouseEvent): void {
    if (!(target instanceof HTMLInputElement) || target.name !== name) return
    const all = boxes()
    const [from, to] = [last.current === null ? -1 : all.indexOf(last.current), all.indexOf(target)]
    if (shiftKey && from >= 0) {
      for (const one of all.slice(Math.min(from, to), Math.max(from, to) + 1))
        one.checked = target.checked
    }
    last.current = target
    count()
  }

  function tickAll(checked: boolean): void {
    for (const one of boxes()) one.checked = checked
    count()
  }

  return (
    <Count value={ticked.n}>
      <div className="-my-1 flex items-center justify-between gap-4 text-small text-ink-2">
        <label className="flex min-h-11 w-fit items-center gap-3">
          <input
            type="checkbox"
            checked={ticked.n === ticked.of}
            onChange={({ currentTarget }) => tickAll(currentTarget.checked)}
            className="size-5 accent-ink"
          />
          {allWord}
        </label>
        <span role="status">{rowCount}</span>
      </div>
      {/* The boxes inside are the controls; this only listens for what they report. */}
      <div ref={box} onClick={tickRange} role="presentation">
        {children}
      </div>
      {foot}
    </Count>
  )
}

/** How many are ticked; `{n}` in the words stands for it. */
export function ChosenCount({ words }: { readonly words: string }) {
  return (
    <span role="status" className="tabular-nums">
      {words.replace('{n}', String(useContext(Count)))}
    </span>
  )
}
