import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Row } from '@/components/ui/section'

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

/** The number of a version, and whether it is the one in force or one to come. */
export function VersionTitle({
  number,
  now,
  later,
}: {
  readonly number: string
  /** The word for the version in force; null for another one. */
  readonly now: string | null
  /** The word for a version whose first day is still to come; null for another one. */
  readonly later: string | null
}) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {number}
      {now === null ? null : <Chip tone="ok">{now}</Chip>}
      {later === null ? null : <Chip>{later}</Chip>}
    </span>
  )
}
