'use client'

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { buttonClass, type ButtonSize, type ButtonTone } from '@/components/ui/button-style'
import { classes } from '@/components/ui/classes'
import { OpenDialog } from '@/components/ui/overlays/dialog'
import { useWords } from '@/components/ui/words'

/** How long it is held before letting go does it, in milliseconds. */
const HOLD_FOR = 900

type Holding = 'NO' | 'HELD' | 'FULL'

/**
 * For a step that ends something: held until it is full and let go, by thumb or by key, it is done; a short press, as
 * a screen reader gives, asks first. Sliding off the button does nothing.
 */
export function HoldButton({
  label,
  release,
  ask,
  onDone,
  disabled = false,
  tone = 'danger',
  size = 'large',
  wide = false,
}: {
  readonly label: ReactNode
  /** What stands on it once it is full. */
  readonly release: string
  readonly ask: { readonly title: string; readonly text: string; readonly confirm: string }
  readonly onDone: () => void
  readonly disabled?: boolean
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  readonly wide?: boolean
}) {
  const { cancel } = useWords()
  const [holding, setHolding] = useState<Holding>('NO')
  const [asking, setAsking] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])

  function press() {
    if (disabled || timer.current !== null) return
    setHolding('HELD')
    timer.current = setTimeout(() => setHolding('FULL'), HOLD_FOR)
  }

  /** `counts`: let go on the button; else slid off it, or taken away by the system. */
  function letGo(counts: boolean) {
    if (timer.current === null) return
    clearTimeout(timer.current)
    timer.current = null
    const full = holding === 'FULL'
    setHolding('NO')
    if (!counts || disabled) return
    if (full) onDone()
    else setAsking(true)
  }

  function onKey(event: KeyboardEvent, act: () => void) {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!event.repeat) act()
  }

  return (
    <>
      <button
        type="button"
        aria-disabled={disabled || undefined}
        aria-haspopup="dialog"
        onPointerDown={(event) => {
          if (event.button === 0) press()
        }}
        onPointerUp={() => letGo(true)}
        onPointerLeave={() => letGo(false)}
        onPointerCancel={() => letGo(false)}
        onKeyDown={(event) => onKey(event, press)}
        onKeyUp={(event) => onKey(event, () => letGo(true))}
        onBlur={() => letGo(false)}
        // A press that no pointer and no key made, as assistive technology gives it, asks.
        onClick={(event) => {
          if (event.detail === 0 && !disabled && holding === 'NO') setAsking(true)
        }}
        onContextMenu={(event) => event.preventDefault()}
        className={classes(
          buttonClass(tone, size, wide),
          'touch-none overflow-hidden select-none [-webkit-touch-callout:none]',
        )}
      >
        <span
          aria-hidden="true"
          style={{ transitionDuration: holding === 'NO' ? '0ms' : `${String(HOLD_FOR)}ms` }}
          className={classes(
            'absolute inset-0 origin-left bg-current opacity-25 transition-transform ease-linear rtl:origin-right',
            holding === 'NO' ? 'scale-x-0' : 'scale-x-100',
          )}
        />
        <span className="relative">{holding === 'FULL' ? release : label}</span>
      </button>
      <OpenDialog open={asking} onClose={() => setAsking(false)} title={ask.title}>
        <p>{ask.text}</p>
        <div className="mt-5 flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsking(false)}>{cancel}</Button>
          <Button
            tone="danger"
            onClick={() => {
              setAsking(false)
              onDone()
            }}
          >
            {ask.confirm}
          </Button>
        </div>
      </OpenDialog>
    </>
  )
}
