import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { ReasonField } from '@/components/talks/plan-actions'
import type { Board, BoardView, Shown } from '@/lib/talks/board/types'
import { BoardDrag } from './board-drag'
import { useBoardWords } from './board-words'
import { cellsOf } from './cells'
import type { BoardActions, Lacking } from './types'

export type BoardProps = {
  readonly board: Board
  readonly view: BoardView
  readonly shown: Shown
  readonly actions: BoardActions
  readonly lacking: Lacking
  /** What brings the reader back to the same place. */
  readonly back: Readonly<Record<string, string>>
}

/** The script of the board around its dates. */
export function Dragged({
  board,
  view,
  actions,
  back,
  lacking,
  children,
}: BoardProps & { readonly children: ReactNode }) {
  return (
    <BoardDrag
      cells={cellsOf(board, view, { locale: useLocale(), lacking })}
      words={useBoardWords()}
      actions={actions}
      back={back}
      reason={<ReasonField />}
    >
      {children}
    </BoardDrag>
  )
}
