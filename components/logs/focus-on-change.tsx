'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** Takes the focus when `value` is another one: the button that had it went with what it did. */
export function FocusOnChange({
  value,
  children,
}: {
  readonly value: string
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(value)
  useEffect(() => {
    if (before.current !== value) box.current?.focus()
    before.current = value
  }, [value])
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {children}
    </div>
  )
}
