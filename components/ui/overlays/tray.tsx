import type { ReactNode } from 'react'

/** The desk's tray of actions, at the foot of a queue: says what it will do, then the buttons. */
export function Tray({
  children,
  actions,
}: {
  readonly children: ReactNode
  readonly actions: ReactNode
}) {
  return (
    <div
      data-tray
      className="sticky bottom-20 z-2 mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 rounded-soft bg-ink px-3 py-2 text-small text-on-ink md:bottom-4 md:px-4.5 md:py-2 lg:flex-nowrap short:static"
    >
      <div className="min-w-0">{children}</div>
      <div className="flex flex-wrap gap-2 max-md:*:px-3 md:gap-2.5 lg:flex-none">{actions}</div>
    </div>
  )
}

/** The phone's one button, over the bottom navigation; in its place in the page on a wide screen. */
export function OneButton({ children }: { readonly children: ReactNode }) {
  return (
    <div
      data-one-button
      className="fixed inset-x-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-2 bg-linear-to-b from-transparent to-paper to-30% px-5 py-3.5 md:static md:bg-none md:p-0 short:static short:mt-4 short:bg-none short:p-0"
    >
      {children}
    </div>
  )
}
