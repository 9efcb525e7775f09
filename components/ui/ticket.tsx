import type { ReactNode } from 'react'

/** The night in one card: the day (with its zone), the time set large, and its facts line by line. */
export function Ticket({
  day,
  clock,
  facts,
  children,
}: {
  readonly day: ReactNode
  readonly clock: ReactNode
  readonly facts: readonly { readonly term: string; readonly value: ReactNode }[]
  readonly children?: ReactNode
}) {
  return (
    <div className="self-start rounded-soft border border-line bg-raised p-5.5">
      <p className="text-small text-ink-2">{day}</p>
      <p className="mt-1.5 mb-3.5 font-serif text-clock font-bold tracking-wide">{clock}</p>
      <dl>
        {facts.map(({ term, value }) => (
          <div key={term} className="flex justify-between gap-4 border-t border-line py-3">
            <dt className="text-small text-ink-2">{term}</dt>
            <dd className="text-end font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  )
}
