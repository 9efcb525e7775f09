'use client'

import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { BoardDialog } from './board-dialog'
import { announcementsIn, toNextEvening, withinGroup } from './board-places'
import type { Step } from './board-step'
import type { BoardActions, BoardWords, Cell } from './types'

type Shared = { readonly cells: ReadonlyMap<string, Cell>; readonly ask: (step: Step) => void }

const Board = createContext<Shared>({ cells: new Map(), ask: () => undefined })

/**
 * The board can be dragged: by pointer, and by keyboard from the handle of a card. What a drop would do is asked
 * first, in the same dialog that the menu of a card opens. Without script the list of the plan does all of it.
 */
export function BoardDrag({
  cells,
  words,
  actions,
  back,
  reason,
  children,
}: {
  readonly cells: readonly Cell[]
  readonly words: BoardWords
  readonly actions: BoardActions
  readonly back: Readonly<Record<string, string>>
  readonly reason: ReactNode
  readonly children: ReactNode
}) {
  const [step, ask] = useState<Step | null>(null)
  const byId = useMemo(() => new Map(cells.map((cell) => [cell.id, cell])), [cells])
  const sensors = useSensors(
    // A press that only wavers is a press.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextEvening }),
  )
  const shared = useMemo(() => ({ cells: byId, ask }), [byId])
  const cellOf = (id: UniqueIdentifier | undefined) => byId.get(String(id))
  return (
    <Board value={shared}>
      <DndContext
        id="board"
        sensors={sensors}
        collisionDetection={withinGroup(byId)}
        accessibility={{
          announcements: announcementsIn(words, cellOf),
          screenReaderInstructions: { draggable: words.dragHelp },
        }}
        onDragEnd={({ active, over }) => {
          const [from, to] = [cellOf(active.id), cellOf(over?.id)]
          if (from === undefined || to === undefined || from.id === to.id) return
          ask({ kind: to.talk === null ? 'move' : 'swap', cell: from, to })
        }}
      >
        {children}
      </DndContext>
      <BoardDialog
        step={step}
        cells={cells}
        words={words}
        actions={actions}
        back={back}
        reason={reason}
        onStep={ask}
      />
    </Board>
  )
}

/** An evening that takes what is dropped on it. */
export function Slot({
  id,
  className,
  children,
}: {
  readonly id: string
  readonly className: string
  readonly children: ReactNode
}) {
  const { cells } = use(Board)
  const { setNodeRef, isOver } = useDroppable({ id, disabled: cells.get(id)?.ahead !== true })
  return (
    <div
      ref={setNodeRef}
      data-cell={id}
      className={classes(className, isOver && 'outline-2 outline-lamp-fill')}
    >
      {children}
    </div>
  )
}

/** A talk that can be dragged: by its handle, with a pointer as by the keyboard. */
export function Card({
  id,
  handle,
  className,
  children,
}: {
  readonly id: string
  /** What the handle is read out as. */
  readonly handle: string
  readonly className: string
  readonly children: ReactNode
}) {
  const { cells } = use(Board)
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, isDragging } =
    useDraggable({ id, data: { cells } })
  return (
    <div
      ref={(node) => {
        setNodeRef(node)
        if (node === null) return
        // By the document's own means: the policy of the page lets no markup carry styles.
        node.style.transform =
          transform === null ? '' : `translate(${String(transform.x)}px, ${String(transform.y)}px)`
      }}
      className={classes(className, isDragging && 'relative z-10 shadow-high')}
    >
      {children}
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...attributes}
        {...listeners}
        // The key that picked a talk up puts it down: it is the same control meanwhile, and takes the next press.
        aria-pressed={undefined}
        aria-label={handle}
        className="hidden size-11 flex-none cursor-grab touch-none place-items-center text-ink-3 hover:text-ink lg:grid"
      >
        <span aria-hidden="true">⠿</span>
      </button>
    </div>
  )
}

/** Opens what can be done about an evening. */
export function MenuButton({
  id,
  does,
  className,
  children,
}: {
  readonly id: string
  /** Read out behind what is seen on it. */
  readonly does: string
  readonly className: string
  readonly children: ReactNode
}) {
  const { cells, ask } = use(Board)
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className={className}
      onClick={() => {
        const cell = cells.get(id)
        if (cell !== undefined) ask({ kind: 'menu', cell })
      }}
    >
      {children}
      <span className="sr-only">{does}</span>
    </button>
  )
}
