import type { ReactNode } from 'react'
import { Row } from './section'

/** One version of terms, in a list of them: since when it holds, what it says, who wrote it and why. */
export function VersionRow({
  title,
  from,
  note,
  by,
  children,
}: {
  readonly title: ReactNode
  readonly from: string
  /** Empty where nothing was noted. */
  readonly note: string
  /** Null for a version without an author. */
  readonly by: string | null
  readonly children: ReactNode
}) {
  return (
    <Row title={title} end={<span className="text-small text-ink-2">{from}</span>}>
      {children}
      {note === '' ? null : <span className="block wrap-anywhere">{note}</span>}
      {by === null ? null : <span className="block wrap-anywhere">{by}</span>}
    </Row>
  )
}
