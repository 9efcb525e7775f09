import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'

/** In which order this host copies a text and moves on. */
export const ORDERS = ['ONE', 'COPY_FIRST', 'STEP_FIRST'] as const
export type Order = (typeof ORDERS)[number]

/** What the one button does. */
export type Primary = {
  readonly does: 'BOTH' | 'COPY' | 'STEP' | 'NOTHING'
  /** Whose text is copied, or was. */
  readonly text: NightPhase
  /** Where the evening goes; null where the button only copies. */
  readonly to: NightPhase | null
  /** Whether it ends the evening: it is held then. */
  readonly ends: boolean
}

/**
 * The next step of an evening as one button. `copied` is the phase whose text this device copied last, `entered` the one
 * that it moved to last. Pure.
 */
export function primaryOf(
  phase: NightPhase,
  order: Order,
  { copied, entered }: { readonly copied: NightPhase | null; readonly entered: NightPhase | null },
): Primary {
  const to = NIGHT_PHASES[NIGHT_PHASES.indexOf(phase) + 1] ?? null
  const own = { text: phase, to: null, ends: false } as const
  if (order === 'STEP_FIRST' && entered === phase && copied !== phase)
    return { ...own, does: 'COPY' }
  if (to === null) return { ...own, does: copied === phase ? 'NOTHING' : 'COPY' }
  const ends = to === 'CLOSED'
  if (order === 'ONE') return { does: 'BOTH', text: to, to, ends }
  if (order === 'STEP_FIRST') return { does: 'STEP', text: to, to, ends }
  return copied === to
    ? { does: 'STEP', text: to, to, ends }
    : { does: 'COPY', text: to, to: null, ends: false }
}
