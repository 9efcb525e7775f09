import { z } from 'zod'
import { plainText } from '@/lib/shared/text'
import { pageSchema } from '@/lib/shared/page'

/** What stands in the archive's address. A part that cannot be read is left out, never refused. */
export const archiveSchema = z.object({
  /** A longer query than is looked for is kept as it is, to be refused with all of it in the field. */
  q: z
    .string()
    .transform((text) => plainText(text).trim().slice(0, 1000))
    .catch(''),
  /** One talk to look through alone. */
  talk: z
    .uuid()
    .nullish()
    .transform((talk) => talk ?? null)
    .catch(null),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
    .nullish()
    .transform((month) => month ?? null)
    .catch(null),
  page: pageSchema,
})

export type ArchiveFilter = z.infer<typeof archiveSchema>

export const talkIdSchema = z.uuid()
