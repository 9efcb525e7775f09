import type { SeatsFilter } from '@/lib/seats/schema'

/** The address of the desk's wait-list under a filter; a changed group starts at the first page. */
export function seatsAddress(path: string, { group, page }: SeatsFilter): string {
  const query = new URLSearchParams()
  if (group !== '') query.set('group', group)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}
