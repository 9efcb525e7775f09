import { z } from 'zod'

export const scanSchema = z.object({ code: z.string().trim().max(400, 'CODE_UNREADABLE') })

/** The page that scans: of a group, and with the code that a phone's own camera opened it with. */
export const scanPageSchema = z.object({
  group: z.uuid().optional().catch(undefined),
  code: z.string().max(400).optional().catch(undefined),
})
