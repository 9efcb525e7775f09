import { z } from 'zod'
import { filterText } from '@/lib/shared/typed'

/** Weeks back. */
export const SPANS = ['12', '26', '52'] as const

/** What stands in the address of the community's attendance. Bad values fall back: an address is not a form. */
export const attendanceSchema = z.object({
  group: z.uuid().or(z.literal('')).catch('').default(''),
  weeks: z.enum(SPANS).catch('26').default('26').transform(Number),
})
export type AttendanceFilter = z.output<typeof attendanceSchema>

export const GRID_SHOWS = ['all', 'new', 'away', 'never'] as const
export const GRID_SORTS = ['present', 'name', 'last'] as const

export const gridSchema = attendanceSchema.extend({
  q: filterText(60),
  show: z.enum(GRID_SHOWS).catch('all').default('all'),
  sort: z.enum(GRID_SORTS).catch('present').default('present'),
})
export type GridFilter = z.output<typeof gridSchema>

const TABLES = ['grid', 'weeks', 'weekdays', 'newcomers', 'groups', 'companies'] as const

export const tableSchema = gridSchema.extend({
  of: z.enum(TABLES).catch('grid').default('grid'),
})
export type TableFilter = z.output<typeof tableSchema>
