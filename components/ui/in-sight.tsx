'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Stands around what an action elsewhere on the page changes: when `of` changes, it comes into sight and
 * takes the focus, which the form that was sent has taken away with it. Not when the page is opened.
 */
export function InSight({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(of)
  useEffect(() => {
    if (shown.current === of) return
    shown.current = of
    place.current?.focus()
  }, [of])
  return (
    <div
      ref={place}
      tabIndex={-1}
      className="mb-8 grid scroll-mt-24 grid-cols-[minmax(0,1fr)] gap-4 outline-none"
    >
      {children}
    </div>
  )
}
