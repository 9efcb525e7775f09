import type { ReactNode } from 'react'

/** The way back to the page this one belongs to; stands over the title. */
export function BackLink({
  href,
  children,
}: {
  readonly href: string
  readonly children: ReactNode
}) {
  return (
    <a
      href={href}
      data-back
      className="-mt-3 mb-1 flex min-h-11 w-fit items-center gap-1.5 text-small wrap-anywhere text-ink-2 underline-offset-4 hover:text-ink hover:underline"
    >
      <span aria-hidden="true">←</span>
      <span>{children}</span>
    </a>
  )
}
