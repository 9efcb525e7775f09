import type { ReactNode } from 'react'

/** Numbers and their names, line by line in a card. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly term: string; readonly value: ReactNode }[]
}) {
  return (
    <dl className="rounded-soft border border-line bg-raised px-5.5 py-2">
      {facts.map(({ term, value }) => (
        <div
          key={term}
          className="flex justify-between gap-4 border-t border-line py-2.5 first:border-t-0"
        >
          <dt className="flex-none pt-px text-small text-ink-2">{term}</dt>
          <dd className="text-end font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
