import type { Temporal } from 'temporal-polyfill'

/** The address of a page of the plan; what is undefined stays away from it. */
export function planAddress(
  path: string,
  {
    week,
    group,
    date,
    view,
  }: {
    readonly week?: Temporal.PlainDate | undefined
    readonly group?: string | undefined
    readonly date?: Temporal.PlainDate | undefined
    readonly view?: 'weeks' | 'month' | 'list' | undefined
  },
): string {
  const search = new URLSearchParams()
  if (week !== undefined) search.set('week', week.toString())
  if (date !== undefined) search.set('date', date.toString())
  if (group !== undefined) search.set('group', group)
  if (view !== undefined) search.set('view', view)
  const query = search.toString()
  return query === '' ? path : `${path}?${query}`
}
