import type { ReactNode } from 'react'
import { Moon } from '@/components/ui/moon'

/** A page that says one thing: not found, failed, done. Needs nothing of the community to be shown. */
export function Whole({
  title,
  text,
  note,
  actions,
}: {
  readonly title: string
  readonly text: string
  readonly note?: ReactNode
  readonly actions: ReactNode
}) {
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-form content-center px-5 py-10">
      <Moon />
      <h1 className="mt-5 text-h1">{title}</h1>
      <p className="mt-3 text-lead text-ink-2">{text}</p>
      {note === undefined ? null : <p className="mt-2 text-small text-ink-3">{note}</p>}
      <div className="mt-7 flex flex-wrap gap-3">{actions}</div>
    </main>
  )
}
