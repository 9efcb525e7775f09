import { z } from 'zod'

/** Beyond any list; it keeps an offset within what a database counts with. */
const MAX_PAGE = 100_000

/** The page an address asks for, from 1. A bad value is the first page: an address is not a form. */
export const pageSchema = z.coerce.number().int().min(1).max(MAX_PAGE).catch(1).default(1)

/** How many pages a list has: an empty one has one. */
export function countPages(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size))
}

/** The rows of one page, as a query asks for them. */
export function pageRange(page: number, size: number): { skip: number; take: number } {
  return { skip: (page - 1) * size, take: size }
}

/** The page that can be shown: past the end it is the last one. */
export function shownPage(page: number, pages: number): number {
  return Math.min(page, pages)
}

/** One page of a list that is whole in memory; past the end the last one. */
export function pageOf<T>(
  rows: readonly T[],
  page: number,
  size: number,
): { rows: T[]; page: number; pages: number } {
  const pages = countPages(rows.length, size)
  const shown = shownPage(page, pages)
  const { skip, take } = pageRange(shown, size)
  return { rows: rows.slice(skip, skip + take), page: shown, pages }
}

/**
 * A list as its filter asks for it; past its end its last page, where a link to a list that has become shorter
 * leads. Reads a second time only there.
 */
export async function withinPages<
  Filter extends { readonly page: number },
  List extends { readonly page: number; readonly pages: number } | null,
>(filter: Filter, read: (filter: Filter) => Promise<List>): Promise<List> {
  const found = await read(filter)
  if (found === null || found.page <= found.pages) return found
  return read({ ...filter, page: found.pages })
}
