import type { Temporal } from 'temporal-polyfill'
import type { ReactNode } from 'react'

/** A moment or a day for machines; what people read of it comes from lib/i18n/dates. */
export function Time({
  at,
  children,
}: {
  readonly at: Temporal.Instant | Temporal.PlainDate
  readonly children: ReactNode
}) {
  return <time dateTime={at.toString()}>{children}</time>
}
