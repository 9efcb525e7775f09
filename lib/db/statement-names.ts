/** Of a process: so many statements have a name; each connection keeps a plan of those it was asked for. */
const MAX_NAMES = 500
/** Texts that were seen once; forgotten together when they become more. */
const MAX_SEEN = 2_000
const PATTERN = /\bI?LIKE\b/iu

/**
 * Names for statements that come again, by which a connection keeps their plans: to read and to plan one anew takes
 * PostgreSQL several times what running it does, on most pages. What comes once has none (''): lists of ids of every
 * length are texts of their own. A search by a pattern is planned anew for the words that are looked for.
 */
export function newStatementNames(): (sql: string) => string {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MAX_NAMES || PATTERN.test(sql)) return ''
    if (!seen.has(sql)) {
      if (seen.size >= MAX_SEEN) seen.clear()
      seen.add(sql)
      return ''
    }
    seen.delete(sql)
    const name = `s${String(names.size)}`
    names.set(sql, name)
    return name
  }
}
