import { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { PartForm, PartOnDate, SeriesView, TiedTalk } from './types'

export const NAME_MAX = 80
export const NUMBER_MAX = 99

/** Parts that the order of a series is broken by when this one stands on the date: a later part before it, or an earlier one after it. */
export function outOfOrder(
  { talkId, number, date }: { talkId: string | null; number: number; date: Temporal.PlainDate },
  parts: readonly PartOnDate[],
): readonly PartOnDate[] {
  return parts
    .filter((part) => {
      if (part.talkId === talkId || part.number === number) return false
      const way = Temporal.PlainDate.compare(part.date, date)
      return part.number < number ? way > 0 : way < 0
    })
    .toSorted((a, b) => a.number - b.number)
}

/** The number after the highest. */
export function nextNumber(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1
}

/** A talk’s place in its series, among the parts that the viewer may know. */
export function seriesView(
  name: string,
  number: number,
  parts: readonly { readonly number: number; readonly talk: TiedTalk }[],
): SeriesView {
  const sorted = parts.toSorted((a, b) => a.number - b.number)
  return {
    name,
    number,
    count: Math.max(number, ...parts.map((part) => part.number)),
    before: sorted.findLast((part) => part.number < number)?.talk ?? null,
    next: sorted.find((part) => part.number > number)?.talk ?? null,
  }
}

/** The name is only typed for a new series, or a new name. */
export function partForm({ seriesId, number }: Pick<PartForm, 'seriesId' | 'number'>): BasedOn {
  return basedOn({ seriesId, number })
}
