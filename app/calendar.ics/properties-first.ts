/**
 * The same calendar with the properties of each component before the components within it, as RFC 5545 §3.6
 * has them: the generator writes an alarm before the rest of its event, and the zone's name behind all events,
 * where some programs no longer look. Pure.
 */
export function propertiesFirst(calendar: string): string {
  // A line that begins with a space goes on with the one before (§3.1).
  const lines = calendar.split(/\r\n(?! )/u).filter((line) => line !== '')
  return `${ordered(lines).join('\r\n')}\r\n`
}

function ordered(lines: readonly string[]): string[] {
  const properties: string[] = []
  const components: string[] = []
  let within: string[] = []
  let depth = 0
  for (const line of lines) {
    if (line.startsWith('BEGIN:')) depth += 1
    if (depth === 0) properties.push(line)
    else within.push(line)
    if (!line.startsWith('END:')) continue
    depth -= 1
    if (depth > 0) continue
    const [begin = '', end = ''] = [within.at(0), within.at(-1)]
    components.push(begin, ...ordered(within.slice(1, -1)), end)
    within = []
  }
  return [...properties, ...components]
}
