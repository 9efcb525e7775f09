import { z } from 'zod'
import { ROLES } from '@/lib/auth/types'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { requiredLine } from '@/lib/shared/typed'

export const roleChangeSchema = z.object({
  memberId: z.uuid(),
  role: z.enum(ROLES),
  held: z.enum(['true', 'false']).transform((word) => word === 'true'),
  reason: requiredLine(300),
  /** The last day, `YYYY-MM-DD`; null for no end. */
  until: z
    .union([z.literal(''), z.iso.date('DATE_UNREADABLE')])
    .default('')
    .transform((date) => (date === '' ? null : date)),
  basedOn: basedOnSchema,
})
