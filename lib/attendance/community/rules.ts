import type { Temporal } from 'temporal-polyfill'
import { foldText } from '@/lib/search/fold-text'
import { wordsOf } from '@/lib/search/query'
import type { GridFilter } from './schema'
import type { GridEvening, GridMember, Mark, Matrix } from './types'

/** Days after joining in which a member is a newcomer of the grid and of the cohorts. */
export const FIRST_DAYS = 30
/** Who was at none of the last so many evenings of theirs is away. */
const AWAY_EVENINGS = 12

/** A member as they are read: with the marks of the evenings at which something stands of them. */
export type MarkedMember = Omit<GridMember, 'marks'> & {
  /** By the place of the evening: `12L,14O`. */
  readonly at: string | null
}

/** The marks of a member at every evening. An evening of another group, or before they joined, is none of theirs. */
export function marksOf(
  { groupId, joined, at }: Pick<MarkedMember, 'groupId' | 'joined' | 'at'>,
  evenings: readonly Pick<GridEvening, 'groupId' | 'date'>[],
): string {
  const marks: string[] = evenings.map((one) =>
    one.groupId === groupId && one.date >= joined ? '-' : ' ',
  )
  for (const mark of at === null ? [] : at.split(','))
    marks[Number(mark.slice(0, -1))] = mark.slice(-1)
  return marks.join('')
}

export function isPresent(mark: string | undefined): boolean {
  return mark === 'O' || mark === 'L'
}

/** How often a member was there, and at how many evenings they could have been. */
export function tally(marks: string): { readonly present: number; readonly of: number } {
  let present = 0
  let of = 0
  for (const mark of marks) {
    if (isPresent(mark)) present += 1
    if (mark !== ' ') of += 1
  }
  return { present, of }
}

/** The place of the last evening at which they were; -1 for none. */
export function lastSeen(marks: string): number {
  return Math.max(marks.lastIndexOf('O'), marks.lastIndexOf('L'))
}

/** The rows of the grid as the address asks for them. */
export function gridRows(
  { members }: Matrix,
  { q, show, sort }: Pick<GridFilter, 'q' | 'show' | 'sort'>,
  today: Temporal.PlainDate,
): GridMember[] {
  const words = wordsOf(q)
  const newSince = today.subtract({ days: FIRST_DAYS }).toString()
  const found = members.filter((one) => {
    const text = foldText(`${one.name} ${one.company ?? ''}`)
    return words.every((word) => text.includes(word)) && IS_SHOWN[show](one, newSince)
  })
  if (sort === 'name') return found
  const rank = sort === 'present' ? ({ marks }: GridMember) => tally(marks).present : lastOf
  return found
    .map((one) => ({ one, by: rank(one) }))
    .toSorted((a, b) => b.by - a.by)
    .map(({ one }) => one)
}

const lastOf = ({ marks }: GridMember) => lastSeen(marks)

const IS_SHOWN: Readonly<
  Record<GridFilter['show'], (one: GridMember, newSince: string) => boolean>
> = {
  all: () => true,
  new: ({ joined }, newSince) => joined >= newSince,
  away: ({ marks }) => isAway(marks),
  never: ({ marks }) => lastSeen(marks) === -1 && tally(marks).of > 0,
}

/** Came before, and to none of the last evenings that were theirs. */
function isAway(marks: string): boolean {
  const own = Array.from(marks).filter((mark) => mark !== ' ')
  if (own.length <= AWAY_EVENINGS) return false
  const lately = own.slice(-AWAY_EVENINGS)
  return !lately.some(isPresent) && own.slice(0, -AWAY_EVENINGS).some(isPresent)
}

export function markAt({ marks }: Pick<GridMember, 'marks'>, place: number): Mark {
  const mark = marks[place]
  return mark === 'O' || mark === 'L' || mark === 'C' || mark === '-' ? mark : ' '
}
