import type { Viewer } from '@/lib/auth/types'
import { seatsDesk } from './queries'
import type { SeatsFilter } from './schema'
import type { ListRow } from './types-desk'

/** The wait-list of a group or of all, in its order, with every working; null for whom it is not. */
export async function wholeWaitList(
  viewer: Viewer,
  { group }: Pick<SeatsFilter, 'group'>,
): Promise<ListRow[] | null> {
  const rows: ListRow[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const desk = await seatsDesk(viewer, { group, page })
    if (desk === null) return null
    rows.push(...desk.list.rows)
    pages = desk.list.pages
  }
  return rows
}
