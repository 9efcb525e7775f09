import type { ReactNode } from 'react'
import type { BoardActions, BoardWords, Cell } from './types'

/** What the dialog asks: what to do about an evening, or whether to do it. */
export type Step = {
  readonly kind: 'menu' | 'move' | 'swap' | 'cancel' | 'postpone' | 'block' | 'unblock'
  readonly cell: Cell
  /** Where the talk is to go; chosen in the dialog where it was not dropped. */
  readonly to?: Cell
}

/** What each page of the dialog is given. */
export type DialogProps = {
  readonly cells: readonly Cell[]
  readonly words: BoardWords
  readonly actions: BoardActions
  readonly back: Readonly<Record<string, string>>
  readonly reason: ReactNode
  readonly onStep: (step: Step | null) => void
}

/** A sentence with its blanks filled in. */
export function filled(sentence: string, cell: Cell, to?: Cell): string {
  return sentence
    .replaceAll('{topic}', cell.talk?.topic ?? '')
    .replaceAll('{day}', cell.day)
    .replaceAll('{other}', to?.talk?.topic ?? '')
    .replaceAll('{otherDay}', to?.day ?? '')
}
