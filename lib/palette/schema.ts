import { z } from 'zod'
import { filterText } from '@/lib/shared/typed'

/** What stands in the address of the search. */
export const paletteSchema = z.object({ q: filterText(80) })
