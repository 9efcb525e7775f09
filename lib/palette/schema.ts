import { z } from 'zod'
import { filterText } from '@/lib/shared/typed'

/** In characters. */
export const MAX_QUERY = 80

/** What stands in the address of the search. */
export const paletteSchema = z.object({ q: filterText(MAX_QUERY) })
