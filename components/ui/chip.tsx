import type { ReactNode } from 'react'
import { classes } from './classes'

/** `live` is now or needs you, `ok` is done, `no` is refused or called off, `plain` is all else. */
export type ChipTone = 'plain' | 'live' | 'ok' | 'no'

const TONES: Readonly<Record<ChipTone, string>> = {
  plain: 'bg-sunken text-ink-2',
  live: 'bg-lamp-soft text-lamp',
  ok: 'bg-jade-soft text-jade',
  no: 'bg-cinnabar-soft text-cinnabar',
}

/** A state in a word or two, on one line. With `dot`, it is happening at this moment. */
export function Chip({
  tone = 'plain',
  dot = false,
  children,
}: {
  readonly tone?: ChipTone
  readonly dot?: boolean
  readonly children: ReactNode
}) {
  return (
    <span
      data-chip
      className={classes(
        'inline-flex min-h-6 w-fit flex-none items-center gap-1.5 rounded-full px-2.5 py-0.5 text-tiny font-semibold whitespace-nowrap',
        TONES[tone],
      )}
    >
      {dot ? <span className="dot" /> : null}
      {children}
    </span>
  )
}
