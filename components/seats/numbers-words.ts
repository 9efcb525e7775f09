import { PARTS, type NumberColumn } from '@/lib/seats/numbers/rules-table'
import type { Figure } from '@/lib/seats/numbers/types'

type PartWord =
  | `applications.series.${(typeof PARTS.applications)[number]}`
  | `decisions.series.${(typeof PARTS.decisions)[number]}`
  | `quota.series.${(typeof PARTS.quota)[number]}`

/** The word of a column: a group's name, or what the part is called. `t` is of `seats.numbers`. */
export function columnWord(
  t: (key: PartWord) => string,
  of: Figure,
  { key, group }: NumberColumn,
): string {
  if (group !== null || of === 'seats') return group ?? key
  if (of === 'applications') return t(`applications.series.${partOf(PARTS.applications, key)}`)
  if (of === 'decisions') return t(`decisions.series.${partOf(PARTS.decisions, key)}`)
  return t(`quota.series.${partOf(PARTS.quota, key)}`)
}

function partOf<P extends string>(parts: readonly [P, ...P[]], key: string): P {
  return parts.find((part) => part === key) ?? parts[0]
}
