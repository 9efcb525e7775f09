import { z } from 'zod'
import { pageSchema } from '@/lib/shared/page'

/** Which claims the desk shows. */
export const CLAIM_VIEWS = ['waiting', 'unsaid', 'approved', 'done'] as const
export type ClaimView = (typeof CLAIM_VIEWS)[number]

export const claimsSchema = z.object({
  view: z.enum(CLAIM_VIEWS).catch('waiting').default('waiting'),
  page: pageSchema,
})

const MAX_DECIDED = 500

export const decideSchema = z.object({
  decision: z.enum(['approve', 'refuse']),
  claims: z.array(z.uuid()).max(MAX_DECIDED).default([]),
})
export type DecideInput = z.output<typeof decideSchema>

/** Which decision: when the viewer made it. */
export const undoSchema = z.object({ at: z.iso.datetime() })
export type UndoInput = z.output<typeof undoSchema>

/** An evening of a large group, as it is copied. */
export const LONGEST_PASTE = 200_000

export const pasteSchema = z.object({
  groupId: z.uuid(),
  lines: z.string().min(1).max(LONGEST_PASTE),
})
export type PasteInput = z.output<typeof pasteSchema>
