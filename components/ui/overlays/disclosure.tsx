import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** What is there for who asks: a line that opens, and what it opens. Works without script. */
export function Disclosure({
  label,
  open = false,
  end,
  children,
}: {
  readonly label: ReactNode
  readonly open?: boolean
  /** Beside the line, at its end. */
  readonly end?: ReactNode
  readonly children: ReactNode
}) {
  const details = (
    <details open={open} className="group">
      <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-1.5 text-small font-semibold [&::-webkit-details-marker]:hidden">
        {label}
        <span className="group-open:rotate-180">
          <Icon name="down" />
        </span>
      </summary>
      {children}
    </details>
  )
  if (end === undefined) return details
  return (
    <div className="relative">
      {details}
      <div className="absolute end-0 top-0 flex min-h-11 items-center">{end}</div>
    </div>
  )
}
