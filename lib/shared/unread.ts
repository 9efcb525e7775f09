import { z } from 'zod'

/** What stands in an address and the list it asks did not understand. */
export type Unread = {
  /** The part of the address: `state` of `?state=XYZ`. */
  readonly name: string
  /** The longest text it takes, where the text was too long; null where the value means nothing here. */
  readonly max: number | null
}

type Search = Readonly<Record<string, string | string[] | undefined>>

/**
 * The parts of an address that a filter's schema replaces by its defaults. An address is not a form, so a bad
 * value is no refusal; but a list that is not narrowed says so.
 */
export function unreadIn(schema: z.ZodObject, search: Search): readonly Unread[] {
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => {
    const value = search[name]
    if (value === undefined || value === '') return []
    const read = withoutFallback(field).safeParse(value)
    if (read.success) return []
    const long = read.error.issues.find(
      (issue) => issue.code === 'too_big' && issue.origin === 'string',
    )
    return [{ name, max: long?.code === 'too_big' ? Number(long.maximum) : null }]
  })
}

/** The same field without the defaults that stand in for what it refuses. */
function withoutFallback(field: z.core.$ZodType): z.core.$ZodType & z.ZodType {
  if (field instanceof z.ZodDefault || field instanceof z.ZodCatch) {
    return withoutFallback(field.unwrap())
  }
  if (field instanceof z.ZodPipe && hasFallback(field.in)) return withoutFallback(field.in)
  if (field instanceof z.ZodType) return field
  throw new Error('A filter is made of zod schemas')
}

function hasFallback(field: z.core.$ZodType): boolean {
  return field instanceof z.ZodDefault || field instanceof z.ZodCatch
}
