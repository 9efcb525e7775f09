import type { ReactNode } from 'react'

/** Nothing is here yet: says so in a person's words, why, and what one can do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="py-10">
      <p className="font-serif text-lead text-ink-2">{title}</p>
      {children === undefined ? null : (
        <div className="mt-1 max-w-read text-small text-ink-2">{children}</div>
      )}
      {action === undefined ? null : <div className="mt-4">{action}</div>}
    </div>
  )
}
