/** `clocks.starts` and its like, as one object of what follows the prefix; null for a form without any. */
export function nested(
  fields: Readonly<Record<string, string | string[] | undefined>>,
  prefix: string,
): Record<string, unknown> | null {
  const under = Object.entries(fields).filter(([name]) => name.startsWith(`${prefix}.`))
  if (under.length === 0) return null
  return Object.fromEntries(under.map(([name, value]) => [name.slice(prefix.length + 1), value]))
}
