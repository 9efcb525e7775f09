import type { ArchiveFilter } from '@/lib/transcripts/schema'

/** The address of the archive with a filter; what is empty stays away from it. */
export function archiveAddress({ q, month, page }: ArchiveFilter): string {
  const search = new URLSearchParams()
  if (q !== '') search.set('q', q)
  if (month !== null) search.set('month', month)
  if (page > 1) search.set('page', String(page))
  const query = search.toString()
  return query === '' ? '/archive' : `/archive?${query}`
}
