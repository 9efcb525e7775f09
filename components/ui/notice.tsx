import type { ReactNode } from 'react'
import { classes } from './classes'

export type NoticeTone = 'refusal' | 'ok' | 'info' | 'live'

const EDGES: Readonly<Record<NoticeTone, string>> = {
  refusal: 'border-s-cinnabar',
  ok: 'border-s-jade',
  info: 'border-s-edge',
  live: 'border-s-lamp-fill',
}

/** What happened, why, and what to do next. `children` are the explanation, `actions` the buttons. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  id,
}: {
  readonly tone?: NoticeTone
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly id?: string
}) {
  return (
    <div
      id={id}
      className={classes(
        'rounded-soft border border-s-3 border-line bg-raised px-4.5 py-4',
        EDGES[tone],
      )}
    >
      <p className="font-semibold">{title}</p>
      {children === undefined ? null : <div className="mt-1 text-small text-ink-2">{children}</div>}
      {actions === undefined ? null : <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
