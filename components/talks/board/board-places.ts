import {
  closestCenter,
  pointerWithin,
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import type { BoardWords, Cell } from './types'

/** Where something may be dropped: an evening ahead of the same group, unless it is kept free. */
function takes(cell: Cell | undefined, from: Cell | undefined): boolean {
  if (cell === undefined || from === undefined || !cell.ahead) return false
  if (cell.groupId !== from.groupId || cell.state === 'BLOCKED') return false
  return cell.talk === null || cell.talk.movable
}

/** Only evenings that take the talk are met by it. */
export function withinGroup(cells: ReadonlyMap<string, Cell>): CollisionDetection {
  return (found) => {
    const from = cells.get(String(found.active.id))
    const droppableContainers = found.droppableContainers.filter(({ id }) =>
      takes(cells.get(String(id)), from),
    )
    const asked = { ...found, droppableContainers }
    return found.pointerCoordinates === null ? closestCenter(asked) : pointerWithin(asked)
  }
}

/** An arrow leads to the nearest evening in its direction that takes the talk. */
export const toNextEvening: KeyboardCoordinateGetter = (event, { context }) => {
  const turn = TURNS[event.code]
  const { collisionRect, droppableContainers, active } = context
  if (turn === undefined || collisionRect === null || active === null) return undefined
  event.preventDefault()
  const cells = active.data.current?.['cells'] as ReadonlyMap<string, Cell> | undefined
  const from = cells?.get(String(active.id))
  const [x, y] = middleOf(collisionRect)
  const ahead = droppableContainers.getEnabled().flatMap(({ id, rect: { current } }) => {
    if (current === null || !takes(cells?.get(String(id)), from)) return []
    const [toX, toY] = middleOf(current)
    const along = (toX - x) * turn.x + (toY - y) * turn.y
    const aside = Math.abs((toX - x) * turn.y) + Math.abs((toY - y) * turn.x)
    return along < 4 ? [] : [{ rect: current, far: along + 3 * aside }]
  })
  const next = ahead.toSorted((a, b) => a.far - b.far)[0]?.rect
  if (next === undefined) return undefined
  const [toX, toY] = middleOf(next)
  return { x: toX - collisionRect.width / 2, y: toY - collisionRect.height / 2 }
}

const TURNS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
}

type Box = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function middleOf({ left, top, width, height }: Box): readonly [number, number] {
  return [left + width / 2, top + height / 2]
}

/** What is said to who cannot see it. */
export function announcementsIn(
  words: BoardWords,
  cellOf: (id: UniqueIdentifier | undefined) => Cell | undefined,
): Announcements {
  const say = (sentence: string, from: UniqueIdentifier, over?: UniqueIdentifier) =>
    sentence
      .replace('{topic}', cellOf(from)?.talk?.topic ?? '')
      .replace('{day}', cellOf(over ?? from)?.day ?? '')
  return {
    onDragStart: ({ active }) => say(words.picked, active.id),
    onDragOver: ({ active, over }) =>
      over === null ? words.overNone : say(words.over, active.id, over.id),
    onDragEnd: ({ active, over }) =>
      over === null ? words.droppedNone : say(words.dropped, active.id, over.id),
    onDragCancel: () => words.droppedNone,
  }
}
