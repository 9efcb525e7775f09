import { z } from 'zod'

const LONGEST = 60_000

/** Every schema of such a form has it: a form without it is refused, rather than winning over another save. */
export const basedOnSchema = z
  .string('FORM_OUTDATED')
  .max(LONGEST, 'FORM_OUTDATED')
  .transform((text, context) => {
    const read = fieldsSchema.safeParse(parsed(text))
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: 'FORM_OUTDATED' })
    return z.NEVER
  })

const fieldsSchema = z.record(z.string(), z.string())

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
