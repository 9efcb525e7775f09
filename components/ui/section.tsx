import type { ReactNode } from 'react'

/** A heavy rule opens it; hairlines separate its rows. `aside` stands at the right end of the head. */
export function Section({
  title,
  aside,
  id,
  level = 2,
  children,
}: {
  readonly title: ReactNode
  readonly aside?: ReactNode
  readonly id?: string
  /** 3 under a heading of its own, so that a screen reader hears what belongs to what. */
  readonly level?: 2 | 3
  readonly children: ReactNode
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id}>
      <div className="mb-0.5 flex items-baseline justify-between gap-4 border-b-2 border-ink pb-2.5">
        <Heading className="text-title">{title}</Heading>
        {aside === undefined ? null : <div className="text-small text-ink-2">{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** The rows of a section. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <ul>{children}</ul>
}

/**
 * One row over a hairline: `lead` is the date column, `end` the chip or button at the right.
 * A link in the title takes the whole row, for the thumb; other controls lie above it.
 */
export function Row({
  lead,
  title,
  end,
  serif = false,
  faint = false,
  children,
}: {
  readonly lead?: ReactNode
  readonly title: ReactNode
  readonly end?: ReactNode
  /** For the titles of talks. */
  readonly serif?: boolean
  /** For what is not there: an empty night. */
  readonly faint?: boolean
  /** A line or two in small letters below the title. */
  readonly children?: ReactNode
}) {
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-3.5 gap-y-2 border-b border-line py-3.5">
      {lead === undefined ? null : <div className="w-15 flex-none md:w-18">{lead}</div>}
      <div className="min-w-0 flex-1 basis-36">
        <div
          className={`[&_a]:after:absolute [&_a]:after:inset-0 ${serif ? 'font-serif text-lead' : 'font-semibold'} ${faint ? 'text-ink-3' : ''}`}
        >
          {title}
        </div>
        {children === undefined ? null : <div className="text-small text-ink-2">{children}</div>}
      </div>
      {end === undefined ? null : (
        <div className="ms-auto max-w-full flex-none self-center">{end}</div>
      )}
    </li>
  )
}

/** Weekday over date, for the `lead` of a row. */
export function DayLead({ weekday, day }: { readonly weekday: string; readonly day: string }) {
  return (
    <>
      <div className="font-serif text-title font-bold">{weekday}</div>
      <div className="text-tiny text-ink-3">{day}</div>
    </>
  )
}
