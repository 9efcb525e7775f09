import { z } from 'zod'
import { pageSchema } from '@/lib/shared/page'

export const SHOWN = ['ALL', 'FAILED', 'WAITING', 'SENT', 'TOO_LATE'] as const

export const sendingFilterSchema = z.object({
  show: z.enum(SHOWN).catch('ALL').default('ALL'),
  page: pageSchema,
})
export type SendingFilter = z.output<typeof sendingFilterSchema>

export const retrySchema = z.object({ mailId: z.uuid('MAIL_UNKNOWN') })

export const testMailSchema = z.object({})
