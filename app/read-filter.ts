import type { z } from 'zod'
import { unreadIn, type Unread } from '@/lib/shared/unread'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** The filter an address asks for, and what of it the list does not understand: the page says so. */
export function readFilter<Schema extends z.ZodObject>(
  schema: Schema,
  search: Search,
): { readonly filter: z.output<Schema>; readonly unread: readonly Unread[] } {
  return { filter: schema.parse(search), unread: unreadIn(schema, search) }
}
