import type { ReactNode } from 'react'
import { classes } from './classes'

export type RailStep = {
  readonly key: string
  /** `19:15`, or empty while it is unknown. */
  readonly time: string
  readonly label: ReactNode
  /** Shown below the step that is now. */
  readonly note?: ReactNode
  readonly state: 'done' | 'now' | 'next'
}

/** The phases of a night, down a line; one of them is now. */
export function Rail({
  label,
  steps,
}: {
  readonly label: string
  readonly steps: readonly RailStep[]
}) {
  return (
    <ol aria-label={label}>
      {steps.map(({ key, time, label: name, note, state }) => (
        <li
          key={key}
          aria-current={state === 'now' ? 'step' : undefined}
          className={classes(
            'relative grid grid-cols-[1.375rem_3.25rem_1fr] gap-2.5 pb-5 not-last:after:absolute not-last:after:start-[9px] not-last:after:top-5 not-last:after:-bottom-1 not-last:after:w-px not-last:after:bg-line',
            state === 'done' && 'text-ink-2',
            state === 'now' && 'font-semibold text-ink',
            state === 'next' && 'text-ink-3',
          )}
        >
          <span
            className={classes(
              'z-1 ms-1 mt-1.5 size-[11px] rounded-full border-2',
              state === 'done' && 'border-ink-3 bg-ink-3',
              state === 'now' && 'border-lamp-fill bg-lamp-fill ring-5 ring-lamp-soft',
              state === 'next' && 'border-line bg-paper',
            )}
          />
          <span>{time}</span>
          <span>
            {name}
            {note === undefined ? null : (
              <span className="block text-small font-normal text-ink-2">{note}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
