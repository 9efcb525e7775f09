import type { Figure, Numbers } from './types'

/** One date of a figure. `key` is a Monday (2026-05-04) or a month (2026-05). */
export type NumberRow = {
  readonly key: string
  readonly values: Readonly<Record<string, number | null>>
}

/** What a figure is made of, in order: parts with words of their own, or the groups by their ids. */
export type NumberColumn = { readonly key: string; readonly group: string | null }

export const PARTS = {
  applications: ['admitted', 'waitlisted', 'waiting', 'declined', 'ended'],
  decisions: ['median', 'ninetieth', 'decided'],
  quota: ['used', 'held', 'free', 'gone'],
} as const

/** The columns of a figure; of the seats those of the group asked for, or of all. */
export function columnsOf(numbers: Numbers, of: Figure, group: string): readonly NumberColumn[] {
  if (of !== 'seats') return PARTS[of].map((key) => ({ key, group: null }))
  return numbers.groups
    .filter(({ id }) => group === '' || id === group)
    .map(({ id, name }) => ({ key: id, group: name }))
}

export function rowsOf(numbers: Numbers, of: Figure): readonly NumberRow[] {
  if (of === 'decisions')
    return numbers.decisions.map(({ month, ...values }) => ({ key: month, values }))
  if (of === 'seats') {
    const none = Object.fromEntries(numbers.groups.map(({ id }) => [id, 0]))
    return numbers.seats.map(({ week, taken }) => ({
      key: week.monday.toString(),
      values: { ...none, ...taken },
    }))
  }
  return numbers[of].map(({ week, ...values }) => ({ key: week.monday.toString(), values }))
}
