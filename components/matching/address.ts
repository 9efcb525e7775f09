import type { QueueFilter } from '@/lib/matching/schema'

/** The queue under a changed filter; what is as usual is left out, and a change begins at the first page. */
export function queueAddress(filter: QueueFilter, change: Partial<QueueFilter>): string {
  const { view, of, sort, page, query, alias } = { ...filter, page: 1, ...change }
  const words = new URLSearchParams()
  if (view !== 'OPEN') words.set('view', view)
  if (of !== 'ANY') words.set('of', of)
  if (sort !== 'score') words.set('sort', sort)
  if (query !== '') words.set('query', query)
  if (alias !== '') words.set('alias', alias)
  if (page !== 1) words.set('page', String(page))
  const text = words.toString()
  return text === '' ? '/desk/same-person' : `/desk/same-person?${text}`
}
